package interleave.demo;

import java.util.List;

/** Something that can be set before a run. Keys are in kebab-case. */
public sealed interface Parameter {
    String key();

    /** As it is written on the command line. */
    String usual();

    /** What would have been right, for a message. */
    String range();

    /** Whether this text is a value of it. */
    boolean accepts(String value);

    /** A whole number. */
    record Whole(String key, long usualNumber, long least, long most) implements Parameter {
        @Override
        public String usual() {
            return Long.toString(usualNumber);
        }

        @Override
        public String range() {
            return "a whole number from " + least + " to " + most;
        }

        @Override
        public boolean accepts(String value) {
            try {
                long number = Long.parseLong(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /** One of a few words. */
    record Choice(String key, String usual, List<String> choices) implements Parameter {
        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public String range() {
            return "one of " + String.join(", ", choices);
        }

        @Override
        public boolean accepts(String value) {
            return choices.contains(value);
        }
    }
}
