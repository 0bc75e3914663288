package interleave.recording.film;

import java.io.IOException;

/** Draws the frames of a film, one at a time, while the one before is written. */
public interface FrameSource {
    Frame frame();

    /**
     * Begins to draw what was at a moment.
     *
     * @param moment ns of the monotonic clock
     * @param pixels a frame, for whoever draws until {@link #finish} has returned
     */
    void start(long moment, int[] pixels);

    /**
     * Waits until it is drawn.
     *
     * @return whether it differs from the frame before; otherwise the pixels were not touched
     */
    boolean finish() throws IOException;
}
