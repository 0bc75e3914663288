package interleave.system;

/** What the system is asked about. */
public sealed interface Subject {
    /**
     * @param name the demo's name of it
     * @param kind as in {@code run --json}
     * @param systemName {@code /name} of a POSIX object, {@code 0x…} of a System V one, a path
     */
    record AnObject(String name, String kind, String systemName) implements Subject {}

    record AProcess(String name, long pid) implements Subject {}
}
