package interleave.fxml.control;

import java.util.List;

/**
 * One operation, opened.
 *
 * @param began ns since the session began
 * @param ended ns since the session began
 * @param label a word or two, as for a caption beside it
 * @param facts more of it, in words of the language
 */
public record Tick(long began, long ended, String label, List<Fact> facts) {

    /** A name and what it is. */
    public record Fact(String name, String value) {
    }
}
