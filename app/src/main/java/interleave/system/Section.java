package interleave.system;

import java.util.List;

/** Printouts that are about one thing. */
public record Section(Topic topic, List<Printout> printouts) {
    /** What it is about. */
    public sealed interface Topic {}

    /** Files that lie in {@code /dev/shm}. */
    public record SharedFiles() implements Topic {}

    /** @param name the demo's name of it */
    public record OneObject(String name) implements Topic {}

    public record OneProcess(String name, long pid) implements Topic {}

    /** What this machine allows. */
    public record Limits() implements Topic {}
}
