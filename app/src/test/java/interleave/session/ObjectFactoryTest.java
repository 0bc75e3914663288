package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.demo.Content;
import interleave.demo.Field;
import interleave.demo.FifoSpec;
import interleave.demo.FileSpec;
import interleave.demo.LockFileSpec;
import interleave.demo.ObjectSpec;
import interleave.demo.PagesSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SegmentSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SysVQueueSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.MessageQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectFactoryTest {
    @TempDir
    private Path directory;

    private final String suffix = "%08x".formatted(ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
    private Register register;

    static List<ObjectSpec> oneOfEach() {
        return List.of(
                ObjectSpec.counter("object"),
                new SemaphoreSpec("object", 3),
                new QueueSpec("object", 4, 24),
                new SysVSemaphoreSpec("object", 3),
                new SysVQueueSpec("object", Content.TEXT),
                new SegmentSpec("object", 8, 0640),
                new FifoSpec("object"),
                new FileSpec("object", List.of(Field.u64("valid", 0), Field.u64("value", 8))),
                new PagesSpec("object", PagesSpec.Backing.FILE, 3),
                new LockFileSpec("object"));
    }

    @BeforeEach
    void beginRegister() {
        register = Register.begin(directory);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    /** A name that nobody else has, as this kind of object is called. */
    private String nameFor(ObjectSpec spec) {
        return switch (spec) {
            case SysVSemaphoreSpec _, SysVQueueSpec _, SegmentSpec _ -> "0x" + suffix;
            case LockFileSpec _, FifoSpec _, FileSpec _, PagesSpec _ -> directory.resolve(suffix).toString();
            default -> "/interleave-test-" + suffix;
        };
    }

    private ObjectFactory.Made make(ObjectSpec spec, boolean attach) {
        return new ObjectFactory(register, directory, Map.of("object", nameFor(spec)), attach).make(spec);
    }

    private static void remove(ObjectFactory.Made made) {
        made.object().close();
        made.object().kind().remove(made.object().systemName());
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void anObjectIsOursAndHasThePrefixOfTheSession(ObjectSpec spec) {
        ObjectFactory.Made made = new ObjectFactory(register, directory, Map.of(), false).make(spec);
        try {
            assertThat(made.ours()).isTrue();
            assertThat(made.object().isThere()).isTrue();
            if (!(spec instanceof SysVSemaphoreSpec || spec instanceof SysVQueueSpec || spec instanceof SegmentSpec)) {
                assertThat(made.object().systemName()).contains(register.session() + "-object");
            }
        } finally {
            remove(made);
        }
        assertThat(made.object().isThere()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void aNameThatIsTakenIsRefusedAndLeftAlone(ObjectSpec spec) {
        ObjectFactory.Made first = make(spec, false);
        try {
            assertThatThrownBy(() -> make(spec, false)).isInstanceOfSatisfying(IpcException.class, e -> {
                assertThat(e.error()).isEqualTo(Errno.EEXIST);
                assertThat(e.remedy()).contains("--attach").contains("another name");
            });
            assertThat(first.object().isThere()).isTrue();
        } finally {
            remove(first);
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void whatIsThereIsAttachedToAndNotOurs(ObjectSpec spec) {
        ObjectFactory.Made first = make(spec, false);
        try {
            ObjectFactory.Made second = make(spec, true);
            second.object().close();
            assertThat(second.ours()).isFalse();
            assertThat(second.object().systemName()).isEqualTo(first.object().systemName());
        } finally {
            remove(first);
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void whatIsNotThereToBeAttachedToIsMade(ObjectSpec spec) {
        ObjectFactory.Made made = make(spec, true);
        remove(made);
        assertThat(made.ours()).isTrue();
    }

    @Test
    void objectsAreForTheirOwnerOnly() throws IOException {
        ObjectFactory.Made made = make(new SemaphoreSpec("object", 1), false);
        try {
            var mode = Files.getPosixFilePermissions(Path.of("/dev/shm/sem.interleave-test-" + suffix));
            assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
        } finally {
            remove(made);
        }
    }

    @Test
    void aQueueThatWasAttachedToIsAsDeepAsItIs() {
        QueueSpec declared = new QueueSpec("object", 4, 24);
        MessageQueue.create(nameFor(declared), 2, 32).close();
        try {
            ObjectFactory.Made made = make(declared, true);
            assertThat(made.object().actual(declared)).isEqualTo(new QueueSpec("object", 2, 32));
            made.object().close();
        } finally {
            MessageQueue.unlink(nameFor(declared));
        }
    }

    @Test
    void allObjectsAreMadeOrNone() {
        List<ObjectSpec> specs = List.of(ObjectSpec.counter("first"), new QueueSpec("second", 1_000_000, 24));
        assertThatThrownBy(() -> SessionObjects.make(specs, new ObjectFactory(register, directory, Map.of(), false), register))
                .isInstanceOf(IpcException.class);
        assertThat(ObjectKind.SHARED_MEMORY.identity(register.prefix() + "first")).isEmpty();
        assertThat(ObjectKind.QUEUE.identity(register.prefix() + "second")).isEmpty();
    }
}
