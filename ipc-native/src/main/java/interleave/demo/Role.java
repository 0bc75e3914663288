package interleave.demo;

import java.util.function.Function;

/**
 * What an actor may be.
 *
 * @param name in the singular: {@code incrementer}
 * @param side where its cards stand on the stage
 * @param usual how many there are where nothing is said
 * @param least at least so many
 * @param most at most so many
 * @param program which program it runs, by the settings
 */
public record Role(String name, Side side, int usual, int least, int most, Function<Settings, Program> program) {
    /** Those who put something in stand on the left, those who take it out on the right. */
    public enum Side {
        LEFT,
        RIGHT,
        /** Every other one here and there, so that they stand around the objects. */
        BOTH
    }

    public Role {
        if (least < 0 || usual < least || most < usual) {
            throw new IllegalArgumentException(name + ": " + least + " to " + most + ", usually " + usual);
        }
    }
}
