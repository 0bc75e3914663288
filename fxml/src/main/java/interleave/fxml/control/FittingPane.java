package interleave.fxml.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Screen;

/** Something to read or to fill in that is as large as it likes: what the screen has no room for is scrolled. */
public final class FittingPane extends ScrollPane {

    /** What is left of the screen goes to the dialog's buttons, its frame and the desktop's panels. */
    private static final double SHARE_OF_HEIGHT = 0.75;
    private static final double SHARE_OF_WIDTH = 0.92;

    public FittingPane(Node content) {
        super(content);
        getStyleClass().add("fitting");
        setFocusTraversable(false);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /** Text that is broken into lines is as high as its width lets it be. */
    @Override
    public Orientation getContentBias() {
        return getContent() == null ? null : getContent().getContentBias();
    }

    @Override
    protected double computePrefWidth(double height) {
        return broadest(super.computePrefWidth(height));
    }

    @Override
    protected double computePrefHeight(double width) {
        return highest(super.computePrefHeight(width));
    }

    /** No broader than there is room for on the screen. */
    static double broadest(double wished) {
        return Math.min(wished, Screen.getPrimary().getVisualBounds().getWidth() * SHARE_OF_WIDTH);
    }

    /** No higher than there is room for on the screen. */
    static double highest(double wished) {
        return Math.min(wished, Screen.getPrimary().getVisualBounds().getHeight() * SHARE_OF_HEIGHT);
    }
}
