package interleave.ui;

import interleave.recording.film.FilmPace;
import java.util.function.Supplier;

/**
 * What an export is to be like.
 *
 * @param canvas of what is seen
 * @param from ns of the monotonic clock
 * @param to ns of the monotonic clock; the moment of a picture
 * @param pace of a film
 * @param toolkit where stages are drawn: {@link RecordingPictures#start()} where there is no window
 */
public record ExportOrder(ExportFormat format, Canvas canvas, long from, long to, FilmPace pace, Supplier<RecordingPictures> toolkit) {
    /** A film of it goes as it was. */
    public ExportOrder(ExportFormat format, Canvas canvas, long from, long to, Supplier<RecordingPictures> toolkit) {
        this(format, canvas, from, to, FilmPace.USUAL, toolkit);
    }

    /** Told now and then; from any thread. */
    public interface Progress {
        /** So many of so many. */
        void tell(long done, long all);
    }
}
