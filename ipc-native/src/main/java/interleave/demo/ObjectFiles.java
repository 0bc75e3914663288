package interleave.demo;

/** The files that POSIX objects are: {@code /dev/shm/NAME}, {@code /dev/shm/sem.NAME}, and that of a queue, which its descriptor leads to where no mqueue file system is mounted. */
public interface ObjectFiles {
    /** What cat prints: the bytes of memory or of a semaphore; of a queue one line, {@code QSIZE:… NOTIFY:… SIGNO:… NOTIFY_PID:…}. */
    byte[] read(String object);

    /** In bytes, as ls prints it: st_size of stat(2). */
    long size(String object);
}
