package interleave.fxml.control;

import java.util.List;

/**
 * What a marker says.
 *
 * @param chapter     whether something new begins there
 * @param stop        whether playback stops there
 * @param question    empty where nothing is asked
 * @param explanation told to whoever has answered
 */
public record MarkerText(String title, String note, boolean chapter, boolean stop, String question, List<Choice> choices, String explanation) {

    /** An answer to choose. */
    public record Choice(String text, boolean right) {
    }
}
