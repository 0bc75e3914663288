package interleave.recording;

import java.util.List;

/**
 * A place in a recording, set while it was made or later.
 *
 * @param event how many events have happened there
 * @param time ns of the monotonic clock
 * @param note may be empty
 * @param chapter whether something new begins there
 * @param stop whether playback stops there; where something is asked it does so anyway
 * @param question empty, or what is asked there
 * @param answers to choose from
 * @param explanation told to whoever has answered; may be empty
 */
public record Marker(long event, long time, String title, String note, boolean chapter, boolean stop, String question, List<Answer> answers, String explanation) {
    /** One of several. */
    public record Answer(String text, boolean right) {
        public Answer {
            text = orEmpty(text);
        }
    }

    public Marker {
        title = orEmpty(title);
        note = orEmpty(note);
        question = orEmpty(question);
        answers = answers == null ? List.of() : List.copyOf(answers);
        explanation = orEmpty(explanation);
    }

    /** One that only says that there is something. */
    public static Marker of(long event, long time, String title) {
        return new Marker(event, time, title, "", false, false, "", List.of(), "");
    }

    /** The same at another place. */
    public Marker at(long otherEvent, long otherTime) {
        return new Marker(otherEvent, otherTime, title, note, chapter, stop, question, answers, explanation);
    }

    public boolean asks() {
        return !question.isEmpty();
    }

    /** Whether playback goes no further by itself. */
    public boolean halts() {
        return stop || asks();
    }

    /** What it is called: its title, or else what it asks. */
    public String name() {
        return title.isEmpty() ? question : title;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
