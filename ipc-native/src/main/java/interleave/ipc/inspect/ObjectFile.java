package interleave.ipc.inspect;

/** The files behind the names of POSIX objects. glibc lets the leading slash of a name be missing or doubled. */
final class ObjectFile {
    private ObjectFile() {}

    static String ofSharedMemory(String name) {
        return "/dev/shm/" + bare(name);
    }

    static String ofSemaphore(String name) {
        return "/dev/shm/sem." + bare(name);
    }

    private static String bare(String name) {
        return name.replaceFirst("^/+", "");
    }
}
