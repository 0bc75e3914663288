package interleave.recording.film;

/**
 * How fast a film goes.
 *
 * @param framesPerSecond 1 to 60; 0 for what is usual in the format
 * @param speed how much faster than it was, 1/1000 to 1000
 * @param shortensSilences whether little is left of a time in which nothing happens
 */
public record FilmPace(int framesPerSecond, double speed, boolean shortensSilences) {
    /** As it was. */
    public static final FilmPace USUAL = new FilmPace(0, 1, false);

    private static final int MOST_FRAMES = 60;
    private static final double MOST_SPEED = 1000;

    public FilmPace {
        if (framesPerSecond < 0 || framesPerSecond > MOST_FRAMES) {
            throw new IllegalArgumentException(framesPerSecond + " frames a second are not possible; 1 to " + MOST_FRAMES + " are");
        }
        if (!(speed >= 1 / MOST_SPEED && speed <= MOST_SPEED)) {
            throw new IllegalArgumentException("the speed " + speed + " is not possible; it is from " + 1 / MOST_SPEED + " to " + MOST_SPEED);
        }
    }

    int framesPerSecond(int usual) {
        return framesPerSecond == 0 ? usual : framesPerSecond;
    }
}
