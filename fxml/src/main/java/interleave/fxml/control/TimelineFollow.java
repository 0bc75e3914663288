package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.scene.control.Button;

/** Leads back to what happens now, for whoever looks at another stretch of time. */
final class TimelineFollow extends Button {

    TimelineFollow(Texts texts, Runnable follow) {
        super(texts.get("timeline.follow"));
        getStyleClass().addAll("pill", "timeline-follow");
        setManaged(false);
        setTooltip(Parts.tooltip(texts.get("timeline.follow.tip")));
        setOnAction(_ -> follow.run());
    }

    void place(TimelineLayout layout, boolean seen) {
        setVisible(seen);
        autosize();
        relocate(layout.em() * 0.2, layout.height() - getHeight());
    }
}
