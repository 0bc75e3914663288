package interleave.ipc.inspect;

/**
 * That a process has an object open or mapped.
 *
 * @param path under which it was opened, as the kernel remembers it; ends in {@code (deleted)} where the name is gone
 * @param witness a file under {@code /proc} that leads to the object itself, whatever has become of its name
 */
record Hold(ObjectKey key, ObjectType type, String path, String witness) {
    private static final String DELETED = " (deleted)";

    String pathWithoutMark() {
        return path.endsWith(DELETED) ? path.substring(0, path.length() - DELETED.length()) : path;
    }

    boolean isDeleted() {
        return path.endsWith(DELETED);
    }
}
