package interleave.demo;

import interleave.ipc.Access;
import interleave.ipc.FileLock;
import interleave.ipc.MappedFile;
import interleave.ipc.Memory;
import interleave.ipc.MessageQueue;
import interleave.ipc.Pipe;
import interleave.ipc.PlainFile;
import interleave.ipc.ReadEnd;
import interleave.ipc.Semaphore;
import interleave.ipc.SemaphoreSet;
import interleave.ipc.SharedMemory;
import interleave.ipc.SharedMemoryObject;
import interleave.ipc.SysVMessageQueue;
import interleave.ipc.SysVSharedMemory;
import interleave.ipc.WriteEnd;
import java.util.Optional;

/** What an actor's program is handed: the objects of its demo, by the demo's names for them. Closing what it opened is up to the program. */
public interface Ipc {
    /** shm_open(3) and mmap(2) of an object that the session has created. */
    SharedMemory openSharedMemory(String object);

    /** sem_open(3), or a semaphore of a System V set, whichever the demo has declared under this name. */
    Semaphore openSemaphore(String object);

    /** semget(2) of a set that the session has created. */
    SemaphoreSet openSemaphoreSet(String object);

    /** mq_open(3). */
    MessageQueue openQueue(String object);

    /** shmget(2) of a segment that the session has created. */
    SysVSharedMemory openSegment(String object);

    /** msgget(2) of a queue that the session has created. */
    SysVMessageQueue openSysVQueue(String object);

    /** Both ends of a pipe, which this process has open from its beginning, as after pipe(2) and fork(2). */
    Pipe inheritedPipe(String object);

    /** open(2) of a FIFO with O_RDONLY: blocks until somebody opens it for writing. */
    ReadEnd openForReading(String object);

    /** open(2) of a FIFO with O_WRONLY: blocks until somebody opens it for reading. */
    WriteEnd openForWriting(String object);

    /** open(2) of a FIFO with O_WRONLY and O_NONBLOCK: empty where nobody has it open for reading (ENXIO). Writes block as usual. */
    Optional<WriteEnd> tryOpenForWriting(String object);

    /** open(2) of a file that is declared by a {@link PlainFileSpec}. @throws interleave.ipc.IpcException EACCES */
    PlainFile openFile(String object, Access access);

    /** open(2) and mmap(2) of a file, as large as that is. @throws interleave.ipc.IpcException EACCES: the mode contradicts itself */
    MappedFile mapFile(String object, MappedFile.Mode mode);

    /** mmap(2) with MAP_ANONYMOUS, as many pages as the demo has declared. */
    Memory mapAnonymous(String object);

    /** How many bytes of it are in memory just now: what {@code /proc/self/smaps} says under Rss, see proc_pid_smaps(5). */
    long resident(Memory memory);

    /** shm_open(3) with O_CREAT and O_EXCL, of a name that the session has chosen. */
    SharedMemoryObject createSharedMemory(String object);

    /** shm_open(3), without mmap(2). @throws interleave.ipc.IpcException ENOENT */
    SharedMemoryObject openSharedMemoryObject(String object);

    /** The file of a lock, to be locked with fcntl(2). */
    FileLock openLock(String object);

    /** sem_open(3) with O_CREAT and O_EXCL, of a semaphore that is promised. @throws interleave.ipc.IpcException EEXIST */
    Semaphore createSemaphore(String object);

    /** shmget(2) with IPC_CREAT and IPC_EXCL, of a segment that is promised. @throws interleave.ipc.IpcException EEXIST */
    SysVSharedMemory createSegment(String object);

    /** semget(2) with IPC_CREAT and IPC_EXCL, of a set that is promised. @throws interleave.ipc.IpcException EEXIST */
    SemaphoreSet createSemaphoreSet(String object);

    /** msgget(2) with IPC_CREAT and IPC_EXCL, of a queue that is promised. @throws interleave.ipc.IpcException EEXIST */
    SysVMessageQueue createSysVQueue(String object);

    /** mq_open(3) with O_CREAT and O_EXCL, of a queue that is promised: it is not there before. @throws interleave.ipc.IpcException EEXIST, EMFILE */
    MessageQueue createQueue(String object);

    /** Removes the name of an object that actors create: mq_unlink(3), shm_unlink(3), sem_unlink(3). @throws interleave.ipc.IpcException ENOENT */
    void unlink(String object);

    /** IPC_RMID of a System V object. @throws interleave.ipc.IpcException ENOENT */
    void remove(String object);

    /** What ls and cat see of the objects. */
    ObjectFiles files();

    /** What a process waits for, with one call. */
    Sources sources(String object);

    /** From 1: the second incrementer is number 2. */
    int number();

    /** sched_setaffinity(2): from here on the program runs on this processor only. */
    void pinTo(int processor);

    /**
     * Tells the program a number that the result is worked out from, as a C program would print it. It is neither gated nor traced.
     *
     * @param name one of {@link Demo#tells}
     */
    void tell(String name, long value);

    /** raise(3) with SIGKILL: the process ends here and now, and nothing is tidied up. */
    void crash();
}
