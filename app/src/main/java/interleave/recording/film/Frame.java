package interleave.recording.film;

/**
 * What all frames of a film are like: rows of pixels without gaps, each of them 0x??RRGGBB.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Frame(int width, int height) {
    /** How many there are. */
    public int pixels() {
        return width * height;
    }
}
