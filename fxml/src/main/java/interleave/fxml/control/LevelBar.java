package interleave.fxml.control;

import javafx.scene.layout.Region;

/** How full something is. */
final class LevelBar extends Region {

    private final Region level = Parts.region("level");
    private double share;

    LevelBar() {
        getStyleClass().add("level-bar");
        getChildren().add(level);
    }

    void show(long amount, long capacity) {
        share = capacity <= 0 ? 0 : Math.clamp((double) amount / capacity, 0, 1);
        Marks.mark(this, "full", share == 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        level.setVisible(share > 0);
        level.resizeRelocate(0, 0, Math.max(getHeight(), getWidth() * share), getHeight());
    }
}
