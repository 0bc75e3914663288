package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/** One mapping: whose it is, its pages, its line in /proc/PID/maps. */
final class PageStrip extends VBox {

    private static final int IN_A_ROW = 16;

    private final PageTiles tiles = new PageTiles(IN_A_ROW);
    private final Texts texts;
    private PageRow shown;

    PageStrip(Texts texts) {
        this.texts = texts;
        getStyleClass().add("page-strip");
    }

    void show(PageRow row) {
        if (row.equals(shown)) {
            return;
        }
        shown = row;
        var who = Parts.label("page-owner", row.live() ? row.who() : texts.format("pages.last", row.who()));
        Marks.accent(who, row.accent());
        tiles.show(row.pages());
        var line = Parts.yielding("page-line");
        line.setText(row.line().replaceAll(" +", " "));
        // Where it lies in memory says less than what it is.
        line.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        getChildren().setAll(Parts.row("page-head", who, Parts.gap(), Parts.label("page-figures", row.figures())), tiles, line);
        setAccessibleText(row.who() + ": " + row.figures());
        Marks.mark(this, "past", !row.live());
    }
}
