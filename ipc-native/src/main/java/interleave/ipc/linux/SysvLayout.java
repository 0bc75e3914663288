package interleave.ipc.linux;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * The structs of System V objects, as 64-bit Linux lays them out, in native byte order. Each status begins with the permissions.
 *
 * <pre>
 *   ipc_perm   key i32 @0     uid u32 @4     gid u32 @8     cuid u32 @12   cgid u32 @16   mode u32 @20        48
 *   shmid_ds   segsz u64 @48  atime i64 @56  dtime i64 @64  ctime i64 @72  cpid i32 @80   lpid i32 @84
 *              nattch u64 @88                                                                                112
 *   semid_ds   otime i64 @48  ctime i64, nsems u64: where the architecture has them                          104
 *   msqid_ds   stime i64 @48  rtime i64 @56  ctime i64 @64  cbytes u64 @72 qnum u64 @80   qbytes u64 @88
 *              lspid i32 @96  lrpid i32 @100                                                                 120
 *   sembuf     num u16 @0     op i16 @2      flg i16 @4                                                        6
 *   msgbuf     type i64 @0    bytes @8
 * </pre>
 */
public final class SysvLayout {
    /** Bytes of a message before its text. */
    public static final int MESSAGE_TYPE_SIZE = Long.BYTES;

    private static final int STATUS_SIZE = 128;
    private static final int OPERATION_SIZE = 6;

    private SysvLayout() {}

    /** Room for any of the three. */
    public static byte[] status() {
        return new byte[STATUS_SIZE];
    }

    public static int key(byte[] status) {
        return number(status, 0);
    }

    public static long owner(byte[] status) {
        return Integer.toUnsignedLong(number(status, 4));
    }

    public static long group(byte[] status) {
        return Integer.toUnsignedLong(number(status, 8));
    }

    public static long creator(byte[] status) {
        return Integer.toUnsignedLong(number(status, 12));
    }

    public static long creatorGroup(byte[] status) {
        return Integer.toUnsignedLong(number(status, 16));
    }

    public static int mode(byte[] status) {
        return number(status, 20);
    }

    public static void setMode(byte[] status, int mode) {
        Layout.view(status).putInt(20, mode);
    }

    public static long segmentSize(byte[] shmid) {
        return big(shmid, 48);
    }

    public static Optional<Instant> attachedAt(byte[] shmid) {
        return time(shmid, 56);
    }

    public static Optional<Instant> detachedAt(byte[] shmid) {
        return time(shmid, 64);
    }

    public static Optional<Instant> segmentChangedAt(byte[] shmid) {
        return time(shmid, 72);
    }

    public static int creatorPid(byte[] shmid) {
        return number(shmid, 80);
    }

    public static int lastPid(byte[] shmid) {
        return number(shmid, 84);
    }

    public static long attached(byte[] shmid) {
        return big(shmid, 88);
    }

    public static Optional<Instant> operatedAt(byte[] semid) {
        return time(semid, 48);
    }

    /** When the set was created or last set by semctl. */
    public static Optional<Instant> setChangedAt(byte[] semid) {
        return time(semid, Architecture.HERE.semidChangedAt);
    }

    public static int semaphores(byte[] semid) {
        return (int) big(semid, Architecture.HERE.semidCountAt);
    }

    public static Optional<Instant> sentAt(byte[] msqid) {
        return time(msqid, 48);
    }

    public static Optional<Instant> receivedAt(byte[] msqid) {
        return time(msqid, 56);
    }

    public static Optional<Instant> queueChangedAt(byte[] msqid) {
        return time(msqid, 64);
    }

    public static long bytes(byte[] msqid) {
        return big(msqid, 72);
    }

    public static long messages(byte[] msqid) {
        return big(msqid, 80);
    }

    public static long bytesAtMost(byte[] msqid) {
        return big(msqid, 88);
    }

    public static void setBytesAtMost(byte[] msqid, long bytes) {
        Layout.view(msqid).putLong(88, bytes);
    }

    public static int lastSender(byte[] msqid) {
        return number(msqid, 96);
    }

    public static int lastReceiver(byte[] msqid) {
        return number(msqid, 100);
    }

    /** An array of {@code count} operations, to be filled by {@link #setOperation}. */
    public static byte[] operations(int count) {
        return new byte[OPERATION_SIZE * count];
    }

    public static void setOperation(byte[] operations, int number, int index, int change, int flags) {
        int at = OPERATION_SIZE * number;
        Layout.view(operations).putShort(at, (short) index).putShort(at + 2, (short) change).putShort(at + 4, (short) flags);
    }

    /** The values of a whole set, as GETALL gives and SETALL takes them. */
    public static byte[] semaphoreValues(int... values) {
        byte[] array = new byte[Short.BYTES * values.length];
        ByteBuffer view = Layout.view(array);
        for (int value : values) {
            view.putShort((short) value);
        }
        return array;
    }

    public static int[] semaphoreValues(byte[] array) {
        ByteBuffer view = Layout.view(array);
        int[] values = new int[array.length / Short.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = Short.toUnsignedInt(view.getShort());
        }
        return values;
    }

    public static byte[] message(long type, byte[] bytes) {
        byte[] message = new byte[MESSAGE_TYPE_SIZE + bytes.length];
        Layout.view(message).putLong(type).put(bytes);
        return message;
    }

    public static long messageType(byte[] message) {
        return big(message, 0);
    }

    private static int number(byte[] struct, int at) {
        return Layout.view(struct).getInt(at);
    }

    private static long big(byte[] struct, int at) {
        return Layout.view(struct).getLong(at);
    }

    /** Seconds of the epoch, 0 where it has not happened yet. */
    private static Optional<Instant> time(byte[] struct, int at) {
        long seconds = big(struct, at);
        return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }
}
