package interleave.fxml.control;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A program, the line that is being executed, and beside each line what came of it last. The line comes into sight by itself. */
public final class CodeView extends ScrollPane {

    private static final Duration SCROLL = Duration.millis(220);
    /** As much of its height above and below a line counts as out of sight. */
    private static final double EDGE = 0.15;

    /** What a row needs besides its text, in em. */
    private static final double MARGINS = 6.5;
    private static final double LARGEST = 0.93;
    private static final double SMALLEST = 0.82;
    private static final double LITTLE_INDENT = 0.5;

    private final VBox rows = new VBox();
    private final Label ruler = new Label();
    private final Timeline scrolling = new Timeline();
    private List<CodeLine> lines = List.of();
    private int current;
    private Activity doing;
    private int wanted;
    private boolean smoothly;

    public CodeView() {
        getStyleClass().add("code-view");
        rows.getStyleClass().add("code-rows");
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        ruler.setManaged(false);
        ruler.setVisible(false);
        getChildren().add(ruler);
        heightProperty().subscribe(_ -> reveal());
        widthProperty().subscribe(_ -> fit());
        ruler.fontProperty().subscribe(_ -> fit());
    }

    /** Another program; the same one is left as it is. Blanks that all lines begin with are cut off. */
    public void show(List<CodeLine> program) {
        if (program.equals(lines)) {
            return;
        }
        lines = List.copyOf(program);
        var indent = lines.stream().filter(line -> !line.text().isBlank()).mapToInt(CodeLine::indent).min().orElse(0);
        rows.getChildren().setAll(lines.stream().map(line -> new CodeRow(line, indent)).toList());
        current = 0;
        setVvalue(0);
        fit();
    }

    /** Letters become a little smaller before lines are broken, and lines begin farther to the left. */
    private void fit() {
        var em = ruler.getFont().getSize();
        var longest = all().stream().mapToInt(CodeRow::letters).max().orElse(1);
        var size = Math.clamp((getWidth() / em - MARGINS) / (longest * CodeRow.LETTER), SMALLEST, LARGEST);
        rows.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.3fem;", size));
        all().forEach(row -> row.setIndent(size > SMALLEST ? 1 : LITTLE_INDENT));
        reveal();
    }

    /** What is shown, as it would be pasted. */
    public String text() {
        return String.join("\n", lines.stream().map(CodeLine::text).toList()).stripIndent() + "\n";
    }

    /**
     * The line that is being executed.
     *
     * @param line 0 for none
     */
    public void setCurrent(int line, Activity how) {
        if (line != current || how != doing) {
            var moved = line != current;
            current = line;
            doing = how;
            all().forEach(row -> row.setCurrent(line != 0 && row.line().number() == line ? how : null));
            if (moved) {
                reveal();
            }
        }
    }

    public int getCurrent() {
        return current;
    }

    /** What came last of each line, by its number. */
    public void setValues(Map<Integer, String> values) {
        all().forEach(row -> row.setValue(values.getOrDefault(row.line().number(), "")));
    }

    /** What stands in the margin, by line. */
    public Map<Integer, String> getValues() {
        return all().stream().filter(row -> !row.getValue().isEmpty()).collect(Collectors.toMap(row -> row.line().number(), CodeRow::getValue));
    }

    /** The line that is being executed as it is written, or empty. */
    public String currentText() {
        return lines.stream().filter(line -> current != 0 && line.number() == current).map(CodeLine::text).findFirst().orElse("");
    }

    private List<CodeRow> all() {
        return rows.getChildren().stream().map(CodeRow.class::cast).toList();
    }

    /** Brings a line to the top that is not being executed. */
    public void reveal(int line) {
        wanted = line;
        smoothly = false;
        requestLayout();
    }

    private void reveal() {
        if (current != 0) {
            wanted = current;
            smoothly = true;
            requestLayout();
        }
    }

    /** Where a line stands is known only when its program has been laid out. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (wanted != 0 && rows.getHeight() > 0) {
            rows.layout();
            all().stream().filter(row -> row.line().number() == wanted).findFirst().ifPresent(this::bringIntoSight);
            wanted = 0;
        }
    }

    private void bringIntoSight(CodeRow row) {
        var seen = getViewportBounds().getHeight();
        var hidden = rows.getHeight() - seen;
        var top = row.getBoundsInParent().getMinY();
        var bottom = row.getBoundsInParent().getMaxY();
        var from = getVvalue() * hidden;
        if (hidden > 0 && (top < from + EDGE * seen || bottom > from + (1 - EDGE) * seen)) {
            scroll(Math.clamp((smoothly ? (top + bottom - seen) / 2 : top) / hidden, 0, 1));
        }
    }

    private void scroll(double to) {
        scrolling.stop();
        if (smoothly && !Platform.getPreferences().isReducedMotion() && Math.abs(to - getVvalue()) > 1e-3) {
            scrolling.getKeyFrames().setAll(new KeyFrame(SCROLL, new KeyValue(vvalueProperty(), to, Interpolator.EASE_BOTH)));
            scrolling.play();
        } else {
            setVvalue(to);
        }
    }
}
