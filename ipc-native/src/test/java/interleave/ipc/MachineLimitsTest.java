package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.ipc.inspect.ObjectIdentity;
import interleave.ipc.inspect.SemaphoreWaiters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine can lack, each in a JVM that lacks it. Mounting needs root. */
class MachineLimitsTest {
    private final String name = TestNames.name();

    @Test
    void aFullDirectoryFailsAtCreationAndLeavesNothingBehind() throws Exception {
        String said = inOwnMounts("mount -t tmpfs -o size=1m none /dev/shm", "; ls /dev/shm", "create-memory", name, "8388608");

        assertThat(said).startsWith("posix_fallocate %s: ENOSPC: 8,388,608 bytes do not fit into /dev/shm, which has ".formatted(name))
                .endsWith("enlarge it with: sudo mount -o remount,size=SIZE /dev/shm");
    }

    @Test
    void noInodesLeftIsToldInOneSentence() throws Exception {
        String said = inOwnMounts("mount -t tmpfs -o nr_inodes=1 none /dev/shm", "", "create-memory", name, "8");

        assertThat(said).isEqualTo("shm_open %s: ENOSPC: no room is left in /dev/shm, neither bytes nor inodes; "
                + "remove what nobody needs there, or enlarge it with: sudo mount -o remount,size=SIZE /dev/shm", name);
    }

    @Test
    void aReadOnlyDirectoryIsToldInOneSentence() throws Exception {
        String remedy = ": EROFS: the file system is mounted read-only; mount it for writing with: sudo mount -o remount,rw /dev/shm";

        assertThat(inOwnMounts("mount -t tmpfs -o ro none /dev/shm", "", "create-memory", name, "8")).isEqualTo("shm_open " + name + remedy);
        assertThat(inOwnMounts("mount -t tmpfs -o ro none /dev/shm", "", "create-semaphore", name)).isEqualTo("sem_open " + name + remedy);
    }

    @Test
    void noDescriptorsLeftIsToldFromQueueBytes(@TempDir Path directory) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n 64; exec \"$@\"", "sh"));
        command.addAll(JavaPeer.commandWith(List.of(), ReadableClassPath.in(directory), "create-queue-without-descriptors", name));
        try (JavaPeer peer = JavaPeer.run(command)) {
            assertThat(peer.output()).isEqualTo("mq_open %s: EMFILE: this process has all the descriptors open that it may have "
                    + "(64, RLIMIT_NOFILE); close some, or raise the limit with: ulimit -n", name);
        }
        assertThat(ObjectIdentity.ofQueue(name)).isEmpty();
    }

    @Test
    void aLibraryThatCannotBeLoadedIsOneSentenceWithTheRemedy(@TempDir Path directory) throws IOException {
        Path plainFile = Files.createFile(directory.resolve("file"));
        List<String> command = JavaPeer.command(List.of("-Djna.nosys=true", "-Djna.tmpdir=" + plainFile), "create-memory", name, "8");
        try (JavaPeer peer = JavaPeer.run(command)) {
            assertThat(peer.output()).startsWith("dlopen libjnidispatch.so: JNA cannot load").contains("-Djna.tmpdir=DIRECTORY")
                    .contains("-Djna.boot.library.path=DIRECTORY").doesNotContain("\n");
        }
        command = JavaPeer.command(List.of("-Djna.nosys=true", "-Djna.tmpdir=" + plainFile), "thread-id");
        try (JavaPeer peer = JavaPeer.run(command)) {
            assertThat(peer.output()).startsWith("JNA cannot load its native library through " + plainFile).doesNotContain("\n");
        }
    }

    @Test
    void aDirectoryMountedNoexecIsOneSentenceWithTheRemedy(@TempDir Path directory) throws Exception {
        String said = inOwnMounts("mount -t tmpfs -o noexec none " + directory, "",
                List.of("-Djna.nosys=true", "-Djna.tmpdir=" + directory), "create-memory", name, "8");

        assertThat(said).startsWith("dlopen libjnidispatch.so: ").contains("noexec").doesNotContain("\n");
    }

    @Test
    void anotherUsersObjectIsExplained(@TempDir Path directory) throws Exception {
        assumeTrue(isRoot(), "only root can become somebody else");
        try (SharedMemory memory = SharedMemory.create(name, 8)) {
            assertThat(asNobody(directory, "open-memory", memory.name())).startsWith("shm_open " + name + ": EACCES: this user may not");
        } finally {
            SharedMemory.unlink(name);
        }
    }

    @Test
    void whatAnotherUserMayNotSeeIsUnknownAndNotIdle(@TempDir Path directory) throws Exception {
        assumeTrue(isRoot(), "only root can become somebody else");
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); CPeer peer = CPeer.ready("sem-wait", name)) {
            Eventually.equal(1, () -> SemaphoreWaiters.of(name).size());
            assertThat(asNobody(directory, "look-at", name, Long.toString(peer.pid())))
                    .isEqualTo("0 waiters, complete false, blocked in unknown, SLEEPING");
            semaphore.post();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void aCensusClaimsNothingOfWhatAnotherUserMayNotSee(@TempDir Path directory) throws Exception {
        assumeTrue(isRoot(), "only root can become somebody else");
        try (NamedSemaphore semaphore = NamedSemaphore.create(name, 0); CPeer peer = CPeer.ready("sem-wait", name)) {
            Eventually.equal(1, () -> SemaphoreWaiters.of(name).size());
            assertThat(peer.pid()).isPositive();
            assertThat(asNobody(directory, "look-around", name))
                    .isEqualTo("owner root, value OptionalInt.empty, users 0, all false, waiters OptionalInt.empty");
            semaphore.post();
        } finally {
            NamedSemaphore.unlink(name);
        }
    }

    private static String asNobody(Path directory, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));
        command.addAll(JavaPeer.commandWith(List.of(), ReadableClassPath.in(directory), arguments));
        try (JavaPeer peer = JavaPeer.run(command)) {
            return peer.output();
        }
    }

    private String inOwnMounts(String mount, String after, String... arguments) throws Exception {
        return inOwnMounts(mount, after, List.of(), arguments);
    }

    private String inOwnMounts(String mount, String after, List<String> options, String... arguments) throws Exception {
        assumeTrue(isRoot() && new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0, "only root can mount");
        List<String> command = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", mount + " && \"$@\"" + after, "sh"));
        command.addAll(JavaPeer.command(options, arguments));
        try (JavaPeer peer = JavaPeer.run(command)) {
            return peer.output();
        }
    }

    private static boolean isRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }
}
