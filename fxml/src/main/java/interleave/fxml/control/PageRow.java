package interleave.fxml.control;

import java.util.List;

/**
 * What somebody has mapped, page by page.
 *
 * @param who     whose memory it is
 * @param figures how much of it is there, in words
 * @param line    as /proc/PID/maps has it
 * @param live    whether it is so now: otherwise it was seen last like that
 * @param accent  colour of whose memory it is
 */
public record PageRow(String who, String figures, String line, boolean live, int accent, List<PageRun> pages) {
    public PageRow {
        pages = List.copyOf(pages);
    }
}
