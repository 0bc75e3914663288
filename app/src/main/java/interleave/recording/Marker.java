package interleave.recording;

import java.util.List;

/**
 * A place in a recording, set while it was made or later.
 *
 * @param event how many events have happened there
 * @param time ns of the monotonic clock
 * @param note may be empty
 * @param stop whether playback stops there
 * @param question empty, or what is asked there
 * @param answers to choose from
 */
public record Marker(long event, long time, String title, String note, boolean stop, String question, List<Answer> answers) {
    /** One of several. */
    public record Answer(String text, boolean right) {}

    public Marker {
        title = title == null ? "" : title;
        note = note == null ? "" : note;
        question = question == null ? "" : question;
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
