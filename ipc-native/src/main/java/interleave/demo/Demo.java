package interleave.demo;

import interleave.ipc.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A demo: objects, roles that real processes play on them, and what is to be seen.
 *
 * <p>A demo is added by one public class with a public constructor without arguments, in a package below {@code interleave.demo} or in it,
 * its texts: {@code interleave/demo/ID.properties} and {@code ID_de.properties} (see {@link DemoTexts}), and for each role the same program in C:
 * {@code interleave/demo/ID/ROLE.c}, or {@code ROLE-VALUE.c} for each value of a choice that decides which program the role runs. The C program is complete; its arguments are the
 * system-wide names of {@link #objects} in their order, of those that have one, then numbers of its own that may be left out; without arguments it says how it is used and returns 2. A line that performs
 * an operation ends in a comment of its word and the object: {@code /* wait mutex *}{@code /}, {@code /* wait fork-* *}{@code /}. The demo is found by {@link Demos}; nothing else
 * needs to know of it.
 */
public interface Demo {
    /** Unique, in kebab-case: {@code lost-increments}. */
    String id();

    /** The heading that it stands under. */
    Topic topic();

    /** Where it stands below its heading: lower numbers first. */
    int order();

    /** What can be set before a run. */
    List<Parameter> parameters();

    /** Who takes part. */
    List<Role> roles();

    /**
     * The kernel objects of a run, in the order in which they are created. Created by the program before the first actor starts, and removed by it.
     *
     * @param settings values of {@link #parameters()}
     */
    List<ObjectSpec> objects(Settings settings);

    /** The names of the numbers that programs tell for the result, see {@link Ipc#tell}: at most {@value interleave.trace.Told#NAMES}. */
    default List<String> tells() {
        return List.of();
    }

    /**
     * The order of operations that shows what is to be seen: then it is played by this schedule, unless somebody asks for another one. An empty one holds all actors, for
     * somebody to choose who goes next.
     */
    default Optional<String> schedule(Settings settings) {
        return Optional.empty();
    }

    /** Whether the programs are to be compiled by the optimising compiler too, because that is what it is about: its children start slower. */
    default boolean isOptimised() {
        return false;
    }

    /** The signals that programs read as descriptors, see {@link interleave.ipc.SignalDescriptor}: their processes are started with these blocked. */
    default List<Signal> signals() {
        return List.of();
    }

    /** Whether programs read their standard input: otherwise nothing is left of what is typed there. */
    default boolean readsInput() {
        return false;
    }

    /** Whether the race is free or its window is held open. */
    default Mode mode(Settings settings) {
        return Mode.FREE;
    }

    /** Whether all actors come to an end by themselves, if nobody has to wait for ever. */
    default boolean ends(Settings settings) {
        return true;
    }

    /** How whoever opens it surely comes to see what it is about. */
    Aha aha();

    /** Values of parameters with which the program is short and comes to an end: for searching all orders of its operations. */
    default Map<String, String> small() {
        return Map.of();
    }

    /** What came out, from what the kernel and the actors' counters say. Called while the demo runs too. */
    Result result(Settings settings, Facts facts);
}
