package interleave.ipc.conformance;

import interleave.ipc.Fifo;
import interleave.ipc.FileLock;
import interleave.ipc.IpcException;
import interleave.ipc.IpcKey;
import interleave.ipc.MappedFile;
import interleave.ipc.Memory;
import interleave.ipc.Pipe;
import interleave.ipc.SemaphoreOperation;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What another JVM can be told to do. A word, then the id of an object, its key or its path, then what else it needs. */
final class Orders {
    private static final String DONE = "done";
    private static final List<FileLock> LOCKS = new ArrayList<>();

    private Orders() {}

    static String obey(String... words) throws InterruptedException {
        String what = words[0];
        return what.startsWith("shm-") ? segment(what, number(words, 1), number(words, 2))
                : what.startsWith("sem-") ? set(what, number(words, 1))
                : what.startsWith("msg-") ? queue(what, number(words, 1))
                : what.equals("pipe-create-until-full") ? untilFull(() -> Pipe.create()::close)
                : what.equals("fifo-open") ? done(() -> Fifo.openForReadingAtOnce(Path.of(words[1])))
                : what.startsWith("lock-") ? lock(what, Path.of(words[1]))
                : mapped(what, Path.of(words[1]), number(words, 2));
    }

    private static int number(String[] words, int index) {
        return index < words.length ? Long.decode(words[index]).intValue() : 0;
    }

    private static String segment(String what, int id, int second) {
        return switch (what) {
            case "shm-open" -> done(() -> SysVSharedMemory.open(IpcKey.of(id)));
            case "shm-create-until-full" -> untilFull(() -> SysVSharedMemory.create(IpcKey.PRIVATE, 1)::remove);
            case "shm-load" -> {
                try (SysVSharedMemory segment = SysVSharedMemory.ofId(id); Memory memory = segment.attach()) {
                    yield Long.toString(memory.longAt(second).getAndAdd(1));
                }
            }
            case "shm-attach-by-stranger" -> done(() -> of(id).attach());
            case "shm-status" -> done(() -> SysVSharedMemory.ofId(id));
            case "shm-remove" -> done(() -> of(id).remove());
            default -> done(() -> of(id).setMode(0666));
        };
    }

    /** Of a segment that may not be looked at: the key leads to it without that. */
    private static SysVSharedMemory of(int key) {
        return SysVSharedMemory.open(IpcKey.of(key));
    }

    private static String set(String what, int key) throws InterruptedException {
        return switch (what) {
            case "sem-open" -> done(() -> SemaphoreSet.open(IpcKey.of(key)));
            case "sem-create-until-full" -> untilFull(() -> SemaphoreSet.create(IpcKey.PRIVATE, 0)::remove);
            case "sem-status" -> done(() -> SemaphoreSet.ofId(key));
            case "sem-post" -> done(() -> SemaphoreSet.open(IpcKey.of(key)).at(0, false).post());
            case "sem-set" -> done(() -> SemaphoreSet.open(IpcKey.of(key)).setValue(0, 1));
            case "sem-mode" -> done(() -> SemaphoreSet.open(IpcKey.of(key)).setMode(0666));
            case "sem-take-with-undo-on-a-thread" -> {
                SemaphoreSet set = SemaphoreSet.open(IpcKey.of(key));
                Thread thread = Thread.ofPlatform().start(() -> set.operate(SemaphoreOperation.await(0).withUndo()));
                thread.join();
                yield Integer.toString(set.value(0));
            }
            default -> done(() -> SemaphoreSet.open(IpcKey.of(key)).remove());
        };
    }

    private static String queue(String what, int key) {
        return switch (what) {
            case "msg-open" -> done(() -> SysVMessageQueue.open(IpcKey.of(key)));
            case "msg-create-until-full" -> untilFull(() -> SysVMessageQueue.create(IpcKey.PRIVATE)::remove);
            case "msg-send" -> done(() -> SysVMessageQueue.open(IpcKey.of(key)).send(1, new byte[1]));
            case "msg-receive" -> done(() -> SysVMessageQueue.open(IpcKey.of(key)).tryReceive(0));
            case "msg-status" -> done(() -> SysVMessageQueue.open(IpcKey.of(key)).status());
            case "msg-mode" -> done(() -> SysVMessageQueue.open(IpcKey.of(key)).setMode(0666));
            default -> done(() -> SysVMessageQueue.open(IpcKey.of(key)).remove());
        };
    }

    private static String lock(String what, Path file) {
        return switch (what) {
            case "lock-take" -> {
                FileLock lock = FileLock.open(file);
                LOCKS.add(lock);
                lock.lock();
                yield DONE;
            }
            case "lock-release" -> done(LOCKS.removeLast()::close);
            default -> {
                try (FileLock lock = FileLock.open(file)) {
                    yield Boolean.toString(lock.tryLock());
                }
            }
        };
    }

    private static String mapped(String what, Path file, int offset) {
        MappedFile.Mode mode = what.equals("file-load") ? MappedFile.Mode.READ_ONLY : MappedFile.Mode.SHARED;
        try (MappedFile mapped = MappedFile.map(file, mode)) {
            return Long.toString(mapped.longAt(offset).load());
        }
    }

    private static String done(Runnable act) {
        act.run();
        return DONE;
    }

    /** The failure that ends it, after everything was removed again. */
    private static String untilFull(Supplier<Runnable> create) {
        List<Runnable> removals = new ArrayList<>();
        try {
            while (true) {
                removals.add(create.get());
            }
        } catch (IpcException full) {
            return removals.size() + " " + full.getMessage();
        } finally {
            removals.forEach(Runnable::run);
        }
    }
}
