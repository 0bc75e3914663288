package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.Locale;
import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The edge before a panel: dragged, or moved with the arrow keys, it gives the panel more room or less; a double click gives it what it had. Measured in letters, so that the zoom
 * keeps it.
 */
public final class WidthGrip extends StackPane {

    private static final double LEAST = 20;
    private static final double STEP = 3;
    /** Of the width of panel and what lies beside it. */
    private static final double MOST = 0.7;

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
                panel.setStyle(null);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                widen(panel.getWidth() + (event.getCode() == KeyCode.LEFT ? STEP : -STEP) * em());
                event.consume();
            }
        });
    }

    /** A style sheet would win over a preferred width that is set by a call. */
    private void widen(double pixels) {
        var most = MOST * ((Region) panel.getParent()).getWidth() / em();
        panel.setStyle(String.format(Locale.ROOT, "-fx-pref-width: %.2fem;", Math.clamp(pixels / em(), LEAST, Math.max(LEAST, most))));
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    /** What it makes wider, the last in its row; it is there as long as that is. */
    public void setPanel(Region value) {
        panel = value;
        visibleProperty().bind(panel.visibleProperty());
        managedProperty().bind(panel.managedProperty());
    }
}
