package interleave.fxml.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Screen;

/** Something to read that is as high as it likes: what the screen has no room for is scrolled. */
public final class LongText extends ScrollPane {

    /** What is left of the screen goes to the dialog's buttons, its frame and the desktop's panels. */
    private static final double SHARE_OF_SCREEN = 0.75;

    public LongText(Node content) {
        super(content);
        getStyleClass().add("long-text");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(super.computePrefHeight(width), Screen.getPrimary().getVisualBounds().getHeight() * SHARE_OF_SCREEN);
    }
}
