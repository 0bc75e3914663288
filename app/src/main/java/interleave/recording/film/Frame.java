package interleave.recording.film;

/**
 * What all frames of a film are like: rows of pixels without gaps, four bytes each: blue, green, red, and one that means nothing.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Frame(int width, int height) {
    /** How many bytes it has. */
    public int bytes() {
        return width * height * Integer.BYTES;
    }
}
