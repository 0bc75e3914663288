package interleave.session;

/** How the system calls objects. */
final class Names {
    private Names() {}

    /** A System V key as {@code ipcs} prints it. */
    static String ofKey(int key) {
        return String.format("0x%08x", key);
    }
}
