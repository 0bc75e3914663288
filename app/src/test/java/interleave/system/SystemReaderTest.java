package interleave.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interleave.ipc.FileLock;
import interleave.ipc.IpcKey;
import interleave.ipc.MessageQueue;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.SemaphoreOperation;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each printout is held against what its command really prints. */
class SystemReaderTest {
    private final String name = "/interleave-test-%08x".formatted(ThreadLocalRandom.current().nextInt());
    private final IpcKey key = IpcKey.of(ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE));
    private final SystemReader reader = new SystemReader();

    private static List<String> lines(Printout printout) {
        return printout.lines().stream().map(Printout.Line::text).toList();
    }

    /** Messages stand before the data, as {@code ls} prints them; blank lines are left out. */
    private static List<String> typed(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.lines().filter(line -> !line.isBlank()).toList();
    }

    /** What moves all the time is asked for until both have met the same moment. */
    private void eachPrintsWhatItsCommandPrints(Subject... subjects) throws Exception {
        for (int i = 0; i < reader.read(List.of(subjects)).stream().mapToInt(section -> section.printouts().size()).sum(); i++) {
            int index = i;
            List<String> expected = null;
            Printout read = null;
            for (int attempt = 0; attempt < 5 && (expected == null || !lines(read).equals(expected)); attempt++) {
                read = reader.read(List.of(subjects)).stream().flatMap(section -> section.printouts().stream()).skip(index).findFirst().orElseThrow();
                expected = typed(read.command());
            }
            assertThat(lines(read)).as(read.command()).isEqualTo(expected);
        }
    }

    private static Subject object(String kind, String systemName) {
        return new Subject.AnObject("it", kind, systemName);
    }

    @Test
    void filesInSharedMemoryAreListedAsLsDoesAndThoseThatAreGoneToo() throws Exception {
        try (SharedMemory memory = SharedMemory.create(name, 12345); NamedSemaphore semaphore = NamedSemaphore.create(name, 3)) {
            Files.setLastModifiedTime(Path.of("/dev/shm" + name), FileTime.from(Instant.now().minus(Duration.ofDays(400))));
            assertThat(memory.size() + semaphore.value()).isEqualTo(12348);
            eachPrintsWhatItsCommandPrints(object("shared-memory", name), object("semaphore", name), object("shared-memory", name + "-gone"));
        } finally {
            SharedMemory.unlink(name);
            NamedSemaphore.unlink(name);
        }
    }

    @Test
    void aQueuesLineIsReadWithItsFileSystemMountedOrNot() throws Exception {
        try (MessageQueue queue = MessageQueue.create(name, 4, 100)) {
            queue.send(new byte[77], 0);
            eachPrintsWhatItsCommandPrints(object("queue", name));
            Printout line = reader.read(List.of(object("queue", name))).getFirst().printouts().getFirst();
            assertThat(lines(line)).singleElement().asString().startsWith("QSIZE:77 ");
        } finally {
            MessageQueue.unlink(name);
        }
    }

    @Test
    void systemVObjectsArePrintedAsIpcsDoes() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ipcs")), "there is no ipcs");
        try (SemaphoreSet set = SemaphoreSet.create(key, 1, 0, 32767);
                SysVSharedMemory segment = SysVSharedMemory.create(key, 5000);
                SysVMessageQueue queue = SysVMessageQueue.create(key)) {
            Subject[] subjects = {object("sysv-semaphores", key.toString()), object("sysv-shared-memory", key.toString()), object("sysv-queue", key.toString())};
            eachPrintsWhatItsCommandPrints(subjects);
            set.operate(SemaphoreOperation.await(0));
            queue.send(1, new byte[9]);
            segment.attach().close();
            eachPrintsWhatItsCommandPrints(subjects);
        } finally {
            SemaphoreSet.remove(key);
            SysVSharedMemory.remove(key);
            SysVMessageQueue.remove(key);
        }
    }

    @Test
    void aProcessIsPrintedAsItsFilesAreWhileItLivesAndAfterwards() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        Subject sleeper = new Subject.AProcess("sleeper", process.pid());
        try (SharedMemory memory = SharedMemory.create(name, 8)) {
            assertThat(memory.size()).isEqualTo(8);
            eachPrintsWhatItsCommandPrints(object("shared-memory", name), sleeper, new Subject.AProcess("me", ProcessHandle.current().pid()));
            process.destroyForcibly().waitFor();
            eachPrintsWhatItsCommandPrints(object("shared-memory", name), sleeper);
        } finally {
            process.destroyForcibly();
            SharedMemory.unlink(name);
        }
    }

    @Test
    void ofAMapTheLinesOfTheSessionsObjectsMatter() {
        try (SharedMemory memory = SharedMemory.create(name, 8); SharedMemory other = SharedMemory.create(name + "-other", 8)) {
            assertThat(memory.size()).isEqualTo(other.size());
            List<Printout.Line> maps = reader.read(List.of(object("shared-memory", name), new Subject.AProcess("me", ProcessHandle.current().pid()))).stream()
                    .filter(section -> section.topic() instanceof Section.OneProcess)
                    .flatMap(section -> section.printouts().getLast().lines().stream()).toList();
            assertThat(maps).filteredOn(Printout.Line::matters).extracting(Printout.Line::text).singleElement().asString().endsWith("/dev/shm" + name);
            assertThat(maps).filteredOn(line -> !line.matters()).extracting(Printout.Line::text).anyMatch(text -> text.endsWith(name + "-other"));
        } finally {
            SharedMemory.unlink(name);
            SharedMemory.unlink(name + "-other");
        }
    }

    @Test
    void aLockFileIsListedWithWhoHoldsIt(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("lock");
        FileLock.create(file);
        try (FileLock lock = FileLock.open(file)) {
            lock.lock();
            eachPrintsWhatItsCommandPrints(object("file-lock", file.toString()));
            List<Printout> printouts = reader.read(List.of(object("file-lock", file.toString()))).getFirst().printouts();
            assertThat(lines(printouts.getLast())).singleElement().asString().contains("WRITE " + ProcessHandle.current().pid());
        }
    }
}
