package interleave.ipc.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The structs of locks, polling, signals and sockets, as 64-bit Linux lays them out, in native byte order where nothing else is said.
 *
 * <pre>
 *   flock        type i16 @0    whence i16 @2   start i64 @8    len i64 @16   pid i32 @24     32
 *   pollfd       fd i32 @0      events i16 @4   revents i16 @6                                 8
 *   epoll_event  events u32 @0  data u64: @4 on x86-64, where it is packed, @8 elsewhere  12, 16
 *   sigset_t     a bit for each signal, from 1                                              128
 *   sockaddr_in  family u16 @0  port u16 @2, address @4: big-endian                          16
 * </pre>
 */
public final class FileLayout {
    public static final int SIGNAL_INFO_SIZE = 128;
    public static final int SOCKET_ADDRESS_SIZE = 16;

    private static final int FLOCK_SIZE = 32;
    private static final int SIGNAL_SET_SIZE = 128;
    private static final int EPOLL_DATA_AT = Architecture.HERE == Architecture.X86_64 ? 4 : 8;
    private static final int EPOLL_EVENT_SIZE = EPOLL_DATA_AT + Long.BYTES;

    private FileLayout() {}

    /** @param type F_RDLCK, F_WRLCK or F_UNLCK; @param length in bytes, 0 up to the end however far the file grows */
    public static byte[] flock(short type, long start, long length) {
        byte[] struct = new byte[FLOCK_SIZE];
        Layout.view(struct).putShort(0, type).putLong(8, start).putLong(16, length);
        return struct;
    }

    public static short lockType(byte[] flock) {
        return Layout.view(flock).getShort(0);
    }

    public static long lockStart(byte[] flock) {
        return Layout.view(flock).getLong(8);
    }

    public static long lockLength(byte[] flock) {
        return Layout.view(flock).getLong(16);
    }

    public static int lockPid(byte[] flock) {
        return Layout.view(flock).getInt(24);
    }

    public static byte[] pollfd(int descriptor, short events) {
        byte[] struct = new byte[8];
        Layout.view(struct).putInt(0, descriptor).putShort(4, events);
        return struct;
    }

    public static byte[] epollEvents(int count) {
        return new byte[EPOLL_EVENT_SIZE * count];
    }

    public static byte[] epollEvent(int events, long data) {
        byte[] struct = epollEvents(1);
        Layout.view(struct).putInt(0, events).putLong(EPOLL_DATA_AT, data);
        return struct;
    }

    public static int epollReadiness(byte[] events, int number) {
        return Layout.view(events).getInt(EPOLL_EVENT_SIZE * number);
    }

    public static long epollData(byte[] events, int number) {
        return Layout.view(events).getLong(EPOLL_EVENT_SIZE * number + EPOLL_DATA_AT);
    }

    public static byte[] signalSet(int... signals) {
        byte[] set = new byte[SIGNAL_SET_SIZE];
        for (int signal : signals) {
            set[(signal - 1) / Byte.SIZE] |= (byte) (1 << (signal - 1) % Byte.SIZE);
        }
        return set;
    }

    /** @param address of IPv4, four bytes */
    public static byte[] socketAddress(byte[] address, int port) {
        byte[] struct = new byte[SOCKET_ADDRESS_SIZE];
        Layout.view(struct).putShort(0, (short) Constants.AF_INET);
        ByteBuffer.wrap(struct).order(ByteOrder.BIG_ENDIAN).putShort(2, (short) port).put(4, address);
        return struct;
    }

    public static int port(byte[] socketAddress) {
        return Short.toUnsignedInt(ByteBuffer.wrap(socketAddress).order(ByteOrder.BIG_ENDIAN).getShort(2));
    }
}
