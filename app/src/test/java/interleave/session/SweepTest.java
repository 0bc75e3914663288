package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.LockFileSpec;
import interleave.demo.ObjectSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SysVSemaphoreSpec;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SharedMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What killed sessions left is removed, and nothing else. The killed ones are made of real objects and of registers whose process is no more. */
class SweepTest {
    private static final List<ObjectSpec> ONE_OF_EACH = List.of(
            ObjectSpec.counter("counter"),
            new SemaphoreSpec("bag", 1),
            new QueueSpec("queue", 2, 8),
            new SysVSemaphoreSpec("mutex", 1),
            new LockFileSpec("lock"));

    @TempDir
    private Path directory;

    private final String chosen = "/interleave-test-%08x".formatted(ThreadLocalRandom.current().nextInt());
    private final Map<ObjectKind, String> made = new LinkedHashMap<>();

    @AfterEach
    void removeWhatIsLeft() {
        made.forEach(ObjectKind::remove);
        ObjectKind.SEMAPHORE.remove(chosen);
    }

    /** A register with these objects created, and then held by nobody. */
    private Path killed(Map<String, String> chosenNames, ObjectSpec... specs) throws IOException {
        Register register = Register.begin(directory);
        for (ObjectSpec spec : specs) {
            KernelObject object = new ObjectFactory(register, directory, chosenNames, false).make(spec).object();
            made.put(object.kind(), object.systemName());
            object.close();
        }
        Path file = directory.resolve(register.session() + Register.SUFFIX);
        orphan(file);
        return file;
    }

    /** Its first line names a process that is no more: this one, started at another time. */
    private static void orphan(Path register) throws IOException {
        String text = Files.readString(register);
        ProcessBirth me = ProcessBirth.ofThisProcess();
        Files.writeString(register, "process " + me.pid() + " " + (me.started() - 1) + text.substring(text.indexOf('\n')));
    }

    private Sweep.Report sweep() {
        return Sweep.run(directory, false);
    }

    private long there() {
        return made.entrySet().stream().filter(each -> each.getKey().identity(each.getValue()).isPresent()).count();
    }

    @Test
    void everythingThatAKilledSessionLeftIsRemoved() throws IOException {
        Path register = killed(Map.of(), ONE_OF_EACH.toArray(ObjectSpec[]::new));
        assertThat(there()).isEqualTo(5);
        Sweep.Report report = sweep();
        assertThat(report.removed()).extracting(Sweep.Left::name).containsExactlyElementsOf(made.values());
        assertThat(report.kept()).isEmpty();
        assertThat(there()).isZero();
        assertThat(register).doesNotExist();
        assertThat(sweep().removed()).isEmpty();
    }

    @Test
    void aDryRunRemovesNothing() throws IOException {
        Path register = killed(Map.of(), ONE_OF_EACH.toArray(ObjectSpec[]::new));
        assertThat(Sweep.run(directory, true).removed()).hasSize(5);
        assertThat(there()).isEqualTo(5);
        assertThat(register).exists();
        assertThat(sweep().removed()).hasSize(5);
    }

    @Test
    void aSessionThatLivesIsLeftAlone() {
        try (Register register = Register.begin(directory)) {
            var counter = new ObjectFactory(register, directory, Map.of(), false).make(ONE_OF_EACH.getFirst()).object();
            made.put(counter.kind(), counter.systemName());
            counter.close();
            assertThat(sweep().removed()).isEmpty();
            assertThat(there()).isEqualTo(1);
            assertThat(directory.resolve(register.session() + Register.SUFFIX)).exists();
        }
    }

    @Test
    void anObjectUnderAChosenNameIsRemovedWhereItIsProvedToBeOurs() throws IOException {
        killed(Map.of("bag", chosen), ONE_OF_EACH.get(1));
        assertThat(sweep().removed()).extracting(Sweep.Left::name).containsExactly(chosen);
        assertThat(ObjectKind.SEMAPHORE.identity(chosen)).isEmpty();
    }

    @Test
    void aLockFileUnderAChosenNameIsRemovedWhereItIsProvedToBeOurs() throws IOException {
        Path file = directory.resolve("of the lecturer");
        killed(Map.of("lock", file.toString()), ONE_OF_EACH.getLast());
        assertThat(sweep().removed()).extracting(Sweep.Left::name).containsExactly(file.toString());
        assertThat(file).doesNotExist();
    }

    @Test
    void anObjectThatTookThePlaceOfOursIsLeftAlone() throws IOException {
        Path register = killed(Map.of("bag", chosen), ONE_OF_EACH.get(1));
        NamedSemaphore.unlink(chosen);
        // Another file in between, so that the number of the inode is not given out again.
        NamedSemaphore.create(chosen + "-between", 0).close();
        NamedSemaphore.create(chosen, 42).close();
        NamedSemaphore.unlink(chosen + "-between");
        assertThat(sweep().removed()).isEmpty();
        assertThat(ObjectKind.SEMAPHORE.identity(chosen)).isPresent();
        assertThat(register).doesNotExist();
    }

    @Test
    void aChosenNameThatWasOnlyIntendedMayBeSomebodyElses() throws IOException {
        NamedSemaphore.create(chosen, 42).close();
        Register register = Register.begin(directory);
        register.intend(ObjectKind.SEMAPHORE, chosen);
        orphan(directory.resolve(register.session() + Register.SUFFIX));
        Sweep.Report report = sweep();
        assertThat(report.removed()).isEmpty();
        assertThat(report.kept()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo(chosen);
            assertThat(left.why()).contains("somebody else's").contains("rm /dev/shm/sem." + chosen.substring(1));
        });
        assertThat(ObjectKind.SEMAPHORE.identity(chosen)).isPresent();
    }

    @Test
    void aFileThatWasOnlyIntendedAsALockMayBeSomebodyElses() throws IOException {
        Path theirs = Files.writeString(directory.resolve("precious"), "of somebody else");
        Register register = Register.begin(directory);
        register.intend(ObjectKind.LOCK_FILE, theirs.toString());
        orphan(directory.resolve(register.session() + Register.SUFFIX));
        assertThat(sweep().removed()).isEmpty();
        assertThat(theirs).hasContent("of somebody else");
    }

    @Test
    void aNameWithThePrefixOfTheSessionCanOnlyBeOurs() throws IOException {
        Register register = Register.begin(directory);
        String name = register.prefix() + "counter";
        register.intend(ObjectKind.SHARED_MEMORY, name);
        // Killed after it was created and before that was written down.
        SharedMemory.create(name, 8).close();
        made.put(ObjectKind.SHARED_MEMORY, name);
        orphan(directory.resolve(register.session() + Register.SUFFIX));
        assertThat(sweep().removed()).extracting(Sweep.Left::name).containsExactly(name);
        assertThat(there()).isZero();
    }

    @Test
    void similarNamesOfOthersAreNotTouched() throws IOException {
        Path register = killed(Map.of(), ONE_OF_EACH.getFirst());
        String similar = "/interleave-" + register.getFileName().toString().replace(Register.SUFFIX, "") + "-counter-2";
        SharedMemory.create(similar, 8).close();
        try {
            assertThat(sweep().removed()).hasSize(1);
            assertThat(ObjectKind.SHARED_MEMORY.identity(similar)).isPresent();
        } finally {
            SharedMemory.unlink(similar);
        }
    }

    @Test
    void aRegisterMayBeCutOffAnywhere() throws IOException {
        Path register = killed(Map.of("bag", chosen), ONE_OF_EACH.get(0), ONE_OF_EACH.get(1));
        byte[] whole = Files.readAllBytes(register);
        Path copy = register.resolveSibling("cut" + Register.SUFFIX);
        Files.delete(register);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(copy, java.util.Arrays.copyOf(whole, length));
            Sweep.Report report = Sweep.run(directory, true);
            // Under another session's name the prefix proves nothing, so only a whole line with the identity does.
            assertThat(report.removed()).as("cut off after %d bytes", length).hasSize(proofsIn(whole, length));
            assertThat(there()).isEqualTo(2);
        }
    }

    private static int proofsIn(byte[] register, int length) {
        String text = new String(register, 0, length, StandardCharsets.UTF_8);
        int proofs = 0;
        for (String line : new String(register, StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("created") && text.contains(line)) {
                proofs++;
            }
        }
        return proofs;
    }

    @Test
    void rubbishIsNotFollowedAndStopsNothing() throws IOException {
        Files.write(directory.resolve("aaaa.register"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10, 65, 32, 66});
        Files.writeString(directory.resolve("bbbb.register"), "process 999999999999999999999 1\ncreated shared-memory a b c d /x\nintend nothing /x\n");
        Files.createDirectory(directory.resolve("cccc.register"));
        killed(Map.of(), ONE_OF_EACH.getFirst());
        Sweep.Report report = sweep();
        assertThat(report.removed()).hasSize(1);
        assertThat(report.kept()).singleElement().satisfies(left -> assertThat(left.name()).endsWith("cccc.register"));
        assertThat(there()).isZero();
    }

    @Test
    void twoSweepsAtOnceDoNotDisturbEachOther() throws Exception {
        int sessions = 20;
        List<Callable<Sweep.Report>> sweeps = List.of(this::sweep, this::sweep);
        for (int i = 0; i < sessions; i++) {
            killed(Map.of(), ONE_OF_EACH.getFirst());
        }
        List<Sweep.Left> removed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(sweeps.size())) {
            for (Future<Sweep.Report> report : threads.invokeAll(sweeps)) {
                removed.addAll(report.get().removed());
                assertThat(report.get().kept()).isEmpty();
            }
        }
        assertThat(removed).extracting(Sweep.Left::name).hasSize(sessions).doesNotHaveDuplicates();
        assertThat(OneSession.names(directory)).isEmpty();
    }
}
