package interleave.source;

import interleave.demo.Demo;
import interleave.demo.Parameter;
import interleave.demo.Role;
import interleave.demo.Settings;
import interleave.trace.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The C equivalent of a role's program, a resource beside the demo: {@code interleave/demo/DEMO/ROLE.c}, or {@code ROLE-VALUE.c} where a choice decides which program the role
 * runs. A line that performs an operation ends in a comment that says so: {@code /* wait mutex *}{@code /}.
 *
 * @param steps its operations, in the order of the lines
 */
public record CProgram(Listing listing, List<Step> steps) {
    private static final Pattern COMMENT = Pattern.compile("/\\* ([a-z]+) ([a-z0-9*-]+(?: [a-z0-9*-]+)*) \\*/$");

    public CProgram {
        steps = List.copyOf(steps);
    }

    /**
     * An operation in a line.
     *
     * @param objects those that it may be performed on; one that ends in {@code *} stands for all that begin so
     */
    public record Step(int line, Operation operation, List<String> objects) {
        public Step {
            objects = List.copyOf(objects);
        }

        /** Whether it may be performed on this object. */
        public boolean isOn(String object) {
            return objects.stream().anyMatch(each -> each.endsWith("*") ? object.startsWith(each.substring(0, each.length() - 1)) : each.equals(object));
        }
    }

    /** That of this role with these settings; empty where nobody has written one. */
    public static Optional<CProgram> of(Demo demo, Role role, Settings settings) {
        String place = "/interleave/demo/" + demo.id() + "/" + role.name();
        Stream<String> byChoice = demo.parameters().stream()
                .filter(Parameter.Choice.class::isInstance)
                .map(choice -> place + "-" + settings.word(choice.key()) + ".c");
        return Stream.concat(byChoice, Stream.of(place + ".c"))
                .map(CProgram.class::getResource)
                .filter(Objects::nonNull)
                .findFirst()
                .map(CProgram::read);
    }

    /** The line that performs this operation. Where several do, the one that has as many of the same operation before it. */
    public Optional<Integer> lineOf(Operation operation, String object, int rank) {
        List<Step> alike = steps.stream().filter(step -> step.operation == operation).toList();
        return Stream.concat(alike.stream().skip(rank).limit(1), alike.stream()).filter(step -> step.isOn(object)).map(Step::line).findFirst();
    }

    private static CProgram read(URL source) {
        try (InputStream text = source.openStream()) {
            String path = source.getPath();
            List<String> lines = new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return told(new Listing(path.substring(path.lastIndexOf('/') + 1), 1, lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of which only the text is left. */
    public static CProgram told(Listing listing) {
        List<Step> steps = new ArrayList<>();
        IntStream.range(0, listing.lines().size()).forEach(i -> step(listing.firstLine() + i, listing.lines().get(i)).ifPresent(steps::add));
        return new CProgram(listing, steps);
    }

    private static Optional<Step> step(int number, String line) {
        Matcher comment = COMMENT.matcher(line);
        if (!comment.find()) {
            return Optional.empty();
        }
        return Arrays.stream(Operation.values())
                .filter(each -> each.word().equals(comment.group(1)))
                .findFirst()
                .map(operation -> new Step(number, operation, List.of(comment.group(2).split(" "))));
    }
}
