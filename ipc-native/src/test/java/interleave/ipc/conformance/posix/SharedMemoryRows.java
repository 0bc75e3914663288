package interleave.ipc.conformance.posix;

import static interleave.ipc.conformance.posix.Scene.fails;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.ipc.Access;
import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Memory;
import interleave.ipc.SharedMemory;
import interleave.ipc.SharedMemoryObject;
import interleave.ipc.conformance.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** shm_open(3) and shm_unlink(3). The list has no row 13. */
final class SharedMemoryRows {
    static List<Row> on(Stage stage) {
        return List.of(
                stage.row(1, "shm_open 1-1", "what is written via one handle is read via another", SharedMemoryRows::isSharedByTwoHandles),
                stage.row(2, "shm_open 5-1", "the same name in another process is the same object", SharedMemoryRows::isSharedByTwoProcesses),
                stage.row(3, "shm_open 8-1", "the lowest free descriptor", scene -> assertThat(scene.other().does(Deed.REUSE_DESCRIPTOR, scene.name())).isEqualTo("true")),
                stage.row(4, "shm_open 11-1", "FD_CLOEXEC is set", SharedMemoryRows::isCloseOnExec),
                stage.row(5, "shm_open 13-1", "read-only: ftruncate fails with EINVAL", SharedMemoryRows::cannotBeTruncatedReadOnly),
                stage.row(6, "shm_open 14-2", "read-write: it can be read", SharedMemoryRows::isReadAndWritten),
                stage.row(7, "shm_open 15-1", "O_CREAT creates", scene -> create(scene, () -> assertThat(file(scene)).exists())),
                stage.row(8, "shm_open 16-1, 17-1", "owner and group are those of the process", SharedMemoryRows::belongsToItsCreator),
                stage.row(9, "shm_open 18-1", "the mode is the one asked for less the umask", SharedMemoryRows::hasItsModeLessTheUmask),
                stage.row(10, "shm_open 20-2, 20-3", "a mode that forbids everything is not for the creator's descriptor", SharedMemoryRows::letsItsCreatorWrite),
                stage.row(11, "shm_open 21-1", "the initial size is 0", scene -> create(scene, () -> assertThat(Files.size(file(scene))).isZero())),
                stage.row(12, "shm_open 22-1", "exclusively created twice: EEXIST", scene -> create(scene, () -> fails(Errno.EEXIST, () -> SharedMemory.create(scene.name(), 8)))),
                stage.row(14, "shm_open 25-1", "O_TRUNC: the size is 0", SharedMemoryRows::isEmptyOnceTruncated),
                stage.row(15, "shm_open 26-1, 26-2", "O_TRUNC keeps mode and owner", SharedMemoryRows::keepsModeAndOwnerWhenTruncated),
                stage.row(16, "shm_open 28-1", "what was written outlives the closing", SharedMemoryRows::outlivesItsClosing),
                stage.row(17, "shm_open 28-2, 28-3", "what was written outlives unlinking while somebody has it", SharedMemoryRows::outlivesItsNameWhileOpen),
                stage.row(18, "shm_open 32-1", "another user's object: EACCES", scene -> create(scene,
                        () -> assertThat(scene.nobody().does(Deed.LOAD, scene.name())).isEqualTo("EACCES"))),
                stage.row(19, "shm_open 37-1", "a name with another slash: EINVAL", scene -> fails(Errno.EINVAL, () -> SharedMemory.create("/a" + scene.name(), 8))),
                stage.row(20, "shm_open 38-1", "no descriptor left: EMFILE", scene -> assertThat(
                        scene.other().does(Deed.MEMORY_WITHOUT_DESCRIPTORS, scene.name())).isEqualTo("EMFILE")),
                stage.row(21, "shm_open 39-1", "a name longer than 255 bytes: ENAMETOOLONG", scene -> {
                    fails(Errno.ENAMETOOLONG, () -> SharedMemory.create("/" + "x".repeat(256), 8));
                    fails(Errno.ENAMETOOLONG, () -> SharedMemory.open("/" + "x".repeat(256)));
                }),
                stage.row(22, "shm_open 41-1", "a name that is not there: ENOENT", scene -> fails(Errno.ENOENT, () -> SharedMemory.open(scene.name()))),

                stage.row(23, "shm_unlink 1-1, 2-1", "the name is gone when the call returns", SharedMemoryRows::isGoneWhenUnlinkReturns),
                stage.row(24, "shm_unlink 3-1", "the contents stay until the last one closes", SharedMemoryRows::staysUntilTheLastOneCloses),
                stage.row(25, "shm_unlink 5-1", "created again it is another object", SharedMemoryRows::isAnotherWhenCreatedAgain),
                stage.row(26, "shm_unlink 8-1, 9-1", "another user's name: EACCES, and nothing changes", scene -> create(scene, () -> {
                    assertThat(scene.nobody().does(Deed.UNLINK_MEMORY, scene.name())).isEqualTo("EACCES");
                    assertThat(file(scene)).exists();
                })),
                stage.row(27, "shm_unlink 10-1", "a name longer than 255 bytes: ENAMETOOLONG", scene -> fails(Errno.ENAMETOOLONG, () -> SharedMemory.unlink("/" + "x".repeat(256)))),
                stage.row(28, "shm_unlink 11-1", "a name that is not there: ENOENT", scene -> fails(Errno.ENOENT, () -> SharedMemory.unlink(scene.name()))));
    }

    private static final Set<PosixFilePermission> ALL_PERMISSIONS = EnumSet.allOf(PosixFilePermission.class);

    private SharedMemoryRows() {}

    @FunctionalInterface
    private interface Promise {
        void hold() throws Exception;
    }

    /** With an object that was only created. */
    private static void create(Scene scene, Promise promise) throws Exception {
        SharedMemoryObject.create(scene.name()).close();
        promise.hold();
    }

    private static Path file(Scene scene) {
        return Path.of("/dev/shm" + scene.name());
    }

    private static Object attribute(Scene scene, String attribute) throws IOException {
        return Files.getAttribute(file(scene), attribute, LinkOption.NOFOLLOW_LINKS);
    }

    private static void isSharedByTwoHandles(Scene scene) {
        try (SharedMemory one = SharedMemory.create(scene.name(), 64); SharedMemory other = SharedMemory.open(scene.name())) {
            one.longAt(56).store(7);
            assertThat(other.longAt(56).load()).isEqualTo(7);
        }
    }

    private static void isSharedByTwoProcesses(Scene scene) {
        try (SharedMemory memory = SharedMemory.create(scene.name(), 4096)) {
            memory.longAt(0).store(41);
            assertThat(scene.other().does(Deed.LOAD, scene.name())).isEqualTo("41");
            try (CPeer c = CPeer.start("shm-add", scene.name())) {
                c.expect("done");
            }
            assertThat(memory.longAt(0).load()).isEqualTo(42);
            scene.other().does(Deed.STORE, scene.name(), 43);
            assertThat(memory.longAt(0).load()).isEqualTo(43);
        }
    }

    private static void isCloseOnExec(Scene scene) throws IOException {
        try (SharedMemoryObject object = SharedMemoryObject.create(scene.name())) {
            assertThat(Descriptor.isCloseOnExec(object.descriptor())).isTrue();
        }
    }

    private static void cannotBeTruncatedReadOnly(Scene scene) throws Exception {
        create(scene, () -> {
            try (SharedMemoryObject object = SharedMemoryObject.open(scene.name(), Access.READ_ONLY)) {
                fails(Errno.EINVAL, () -> object.truncate(8));
            }
        });
    }

    private static void isReadAndWritten(Scene scene) {
        SharedMemory.create(scene.name(), 8).close();
        try (SharedMemoryObject object = SharedMemoryObject.open(scene.name(), Access.READ_WRITE); Memory memory = object.map(Access.READ_WRITE)) {
            memory.longAt(0).store(3);
            assertThat(memory.longAt(0).load()).isEqualTo(3);
        }
    }

    private static void belongsToItsCreator(Scene scene) throws Exception {
        create(scene, () -> {
            assertThat(attribute(scene, "unix:uid")).isEqualTo(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            assertThat(attribute(scene, "unix:gid")).isEqualTo(Files.getAttribute(Path.of("/proc/self"), "unix:gid"));
        });
    }

    private static void hasItsModeLessTheUmask(Scene scene) throws IOException {
        SharedMemoryObject.create(scene.name(), ALL_PERMISSIONS).close();
        int umask = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("Umask:"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip(), 8)).findFirst().orElseThrow();
        assertThat((int) attribute(scene, "unix:mode") & 0777).isEqualTo(0777 & ~umask);
    }

    private static void letsItsCreatorWrite(Scene scene) throws IOException {
        try (SharedMemoryObject object = SharedMemoryObject.create(scene.name(), Set.of())) {
            object.truncate(8);
            try (Memory memory = object.map(Access.READ_WRITE)) {
                memory.longAt(0).store(1);
            }
            assertThat((int) attribute(scene, "unix:mode") & 0777).isZero();
        }
    }

    private static void isEmptyOnceTruncated(Scene scene) {
        SharedMemory.create(scene.name(), 8).close();
        try (SharedMemoryObject object = SharedMemoryObject.openTruncated(scene.name())) {
            assertThat(object.size()).isZero();
        }
    }

    private static void keepsModeAndOwnerWhenTruncated(Scene scene) throws IOException {
        SharedMemoryObject.create(scene.name(), PosixFilePermissions.fromString("rw-r-----")).close();
        Object mode = attribute(scene, "unix:mode");
        Object owner = attribute(scene, "unix:uid");
        SharedMemoryObject.openTruncated(scene.name()).close();
        assertThat(attribute(scene, "unix:mode")).isEqualTo(mode);
        assertThat(attribute(scene, "unix:uid")).isEqualTo(owner);
    }

    private static void outlivesItsClosing(Scene scene) {
        try (SharedMemory memory = SharedMemory.create(scene.name(), 8)) {
            memory.longAt(0).store(9);
        }
        assertThat(scene.other().does(Deed.LOAD, scene.name())).isEqualTo("9");
    }

    private static void outlivesItsNameWhileOpen(Scene scene) {
        SharedMemory first = SharedMemory.create(scene.name(), 8);
        try (SharedMemory second = SharedMemory.open(scene.name())) {
            first.longAt(0).store(9);
            scene.other().does(Deed.UNLINK_MEMORY, scene.name());
            first.close();
            assertThat(second.longAt(0).load()).isEqualTo(9);
        }
    }

    private static void isGoneWhenUnlinkReturns(Scene scene) throws Exception {
        create(scene, () -> {
            SharedMemory.unlink(scene.name());
            fails(Errno.ENOENT, () -> SharedMemory.open(scene.name()));
            assertThat(scene.other().does(Deed.LOAD, scene.name())).isEqualTo("ENOENT");
        });
    }

    private static void staysUntilTheLastOneCloses(Scene scene) {
        try (SharedMemoryObject object = SharedMemoryObject.create(scene.name())) {
            object.allocate(8);
            SharedMemory.unlink(scene.name());
            try (Memory memory = object.map(Access.READ_WRITE)) {
                memory.longAt(0).store(5);
            }
            try (Memory again = object.map(Access.READ_ONLY)) {
                assertThat(again.longAt(0).load()).isEqualTo(5);
            }
        }
    }

    private static void isAnotherWhenCreatedAgain(Scene scene) {
        try (SharedMemory first = SharedMemory.create(scene.name(), 8)) {
            first.longAt(0).store(5);
            SharedMemory.unlink(scene.name());
            try (SharedMemory second = SharedMemory.create(scene.name(), 8)) {
                assertThat(second.longAt(0).load()).isZero();
                second.longAt(0).store(6);
                assertThat(first.longAt(0).load()).isEqualTo(5);
            }
        }
    }
}
