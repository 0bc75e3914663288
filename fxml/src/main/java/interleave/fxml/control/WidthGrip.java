package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.Locale;
import javafx.beans.NamedArg;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The edge before a panel: dragged, or moved with the arrow keys, it gives the panel more room or less; a double click gives it what it had. Measured in letters, so that the zoom
 * keeps it. A panel that is wide enough for words where else signs have to do is {@code :roomy}.
 */
public final class WidthGrip extends StackPane {

    private static final double LEAST = 20;
    private static final double STEP = 3;
    /** Of the width of panel and what lies beside it. */
    private static final double MOST = 0.7;

    private static final double ROOMY = 34;

    /** Of the panel, in letters; 0 is the usual. */
    private final DoubleProperty letters = new SimpleDoubleProperty(this, "letters", 0);
    private Region panel;
    private final Label ruler = new Label();

    public WidthGrip(@NamedArg("texts") Texts texts) {
        getStyleClass().add("width-grip");
        ruler.setManaged(false);
        ruler.setVisible(false);
        getChildren().addAll(Parts.region("width-mark"), ruler);
        setCursor(Cursor.H_RESIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.THUMB);
        setAccessibleText(texts.get("side.width"));
        setOnMouseDragged(event -> widen(panel.localToScene(panel.getWidth(), 0).getX() - event.getSceneX()));
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getClickCount() == 2) {
                setLetters(0);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                widen(panel.getWidth() + (event.getCode() == KeyCode.LEFT ? STEP : -STEP) * em());
                event.consume();
            }
        });
    }

    private void widen(double pixels) {
        var most = MOST * ((Region) panel.getParent()).getWidth() / em();
        setLetters(Math.clamp(pixels / em(), LEAST, Math.max(LEAST, most)));
    }

    /** A style sheet would win over a preferred width that is set by a call. */
    private void apply(double wished) {
        panel.setStyle(wished < LEAST ? null : String.format(Locale.ROOT, "-fx-pref-width: %.2fem;", wished));
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    /** What it makes wider, the last in its row; it is there as long as that is. */
    public void setPanel(Region value) {
        panel = value;
        visibleProperty().bind(panel.visibleProperty());
        managedProperty().bind(panel.managedProperty());
        letters.subscribe(wished -> apply(wished.doubleValue()));
        panel.widthProperty().subscribe(width -> Marks.mark(panel, "roomy", width.doubleValue() >= ROOMY * em()));
    }

    public DoubleProperty lettersProperty() { return letters; }
    public double getLetters() { return letters.get(); }
    public void setLetters(double value) { letters.set(value); }
}
