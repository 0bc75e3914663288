package interleave.source;

import interleave.demo.Program;
import interleave.trace.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Java program of a role: its method, and those methods of the demos that it leaves operations to. Found by what the compiler has written down, so that no demo has to say it.
 *
 * @param listings in the order of the files, that of the role's own method first
 * @param calls which methods of {@code interleave.ipc} a line calls, by its number
 */
public record JavaProgram(List<Listing> listings, NavigableMap<Integer, Set<String>> calls) {
    private static final Pattern CALL = Pattern.compile("\\.(\\w+)\\(");
    private static final String RUN = "run";
    private static final String RUN_DESCRIPTOR = "(Linterleave/demo/Ipc;Linterleave/demo/Settings;)V";

    /** The source of this program, or what can be told of it. */
    public static JavaProgram of(Program program) {
        CalledMethods called = CalledMethods.from(written(program));
        Map<String, NavigableSet<LineRange>> ranges = new TreeMap<>();
        called.methods().forEach(method -> ranges.computeIfAbsent(method.file(), _ -> new TreeSet<>(Comparator.comparingInt(LineRange::first)))
                .add(method.range(read(method.file()))));
        String home = called.methods().getFirst().file();
        List<Listing> listings = new ArrayList<>(listings(home, ranges.remove(home)));
        ranges.forEach((file, those) -> listings.addAll(listings(file, those)));
        return new JavaProgram(List.copyOf(listings), called.calls());
    }

    /** One of which only the text is left: what a line calls is what is written in it. */
    public static JavaProgram told(List<Listing> listings) {
        NavigableMap<Integer, Set<String>> calls = new TreeMap<>();
        for (Listing listing : listings) {
            for (int i = 0; i < listing.lines().size(); i++) {
                Set<String> called = CALL.matcher(listing.lines().get(i)).results().map(call -> call.group(1)).collect(Collectors.toSet());
                if (!called.isEmpty()) {
                    calls.put(listing.firstLine() + i, called);
                }
            }
        }
        return new JavaProgram(List.copyOf(listings), calls);
    }

    /** How many lines before this one call the same method: the second {@code post} of a program has 1. */
    public int rank(int line) {
        Set<String> here = calls.getOrDefault(line, Set.of());
        return (int) calls.headMap(line).values().stream().filter(there -> there.stream().anyMatch(here::contains)).count();
    }

    /** Where this operation stands, if it stands in one line only: for an actor that was not held there. */
    public Optional<Integer> onlyLineOf(Operation operation) {
        List<Integer> lines = calls.entrySet().stream().filter(call -> call.getValue().contains(method(operation))).map(Map.Entry::getKey).toList();
        return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
    }

    /** What Java calls it: {@code await}, because {@code wait} is every object's. */
    private static String method(Operation operation) {
        return switch (operation) {
            case WAIT -> "await";
            case ADD -> "getAndAdd";
            default -> {
                String[] words = operation.name().toLowerCase(Locale.ROOT).split("_");
                yield words[0] + (words.length > 1 ? Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1) : "");
            }
        };
    }

    /** A method reference knows what it refers to, but tells it only when it is asked to be written down. */
    private static CalledMethods.Name written(Program program) {
        Class<?> type = program.getClass();
        if (!type.isSynthetic()) {
            return new CalledMethods.Name(type.getName().replace('.', '/'), RUN, RUN_DESCRIPTOR);
        }
        try {
            Method write = type.getDeclaredMethod("writeReplace");
            write.setAccessible(true);
            SerializedLambda written = (SerializedLambda) write.invoke(program);
            return new CalledMethods.Name(written.getImplClass(), written.getImplMethodName(), written.getImplMethodSignature());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " does not say which method it stands for", e);
        }
    }

    private static List<Listing> listings(String file, NavigableSet<LineRange> ranges) {
        List<String> text = read(file);
        String name = file.substring(file.lastIndexOf('/') + 1);
        return LineRange.merge(ranges).stream().map(range -> new Listing(name, range.first(), text.subList(range.first() - 1, range.last()))).toList();
    }

    private static List<String> read(String file) {
        try (InputStream source = JavaProgram.class.getResourceAsStream("/" + file)) {
            if (source == null) {
                throw new IllegalStateException("the source " + file + " is not packed beside its class");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
