package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.TimeText;
import interleave.fxml.control.TimelineView;
import interleave.recording.Marker;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The markers of what is shown: as flags on the timeline, and as a list to go by. */
final class MarkersView implements Facet {
    private final TimelineView timeline;
    private final MenuButton menu;
    private final MarkerDesk desk;
    private final Supplier<List<MenuItem>> commands;
    private final Texts texts;
    private List<Marker> shown = List.of();
    private long began;

    /** @param commands what can be done to them, at the top of the list */
    MarkersView(TimelineView timeline, MenuButton menu, MarkerDesk desk, Supplier<List<MenuItem>> commands, Texts texts) {
        this.timeline = timeline;
        this.menu = menu;
        this.desk = desk;
        this.commands = commands;
        this.texts = texts;
        timeline.setFlagHand(desk);
    }

    @Override
    public void prepare(Opening opening) {
        show(List.of(), 0);
    }

    @Override
    public void show(Moment moment) {
        // They are looked at with each frame.
    }

    @Override
    public void move(Moment moment) {
        List<Marker> all = moment.performance().markers().all();
        if (all != shown || began != moment.performance().beganAt()) {
            show(all, moment.performance().beganAt());
        }
    }

    private void show(List<Marker> all, long zero) {
        shown = all;
        began = zero;
        timeline.setFlags(IntStream.range(0, all.size()).mapToObj(i -> MarkerTexts.flag(i, all.get(i), zero)).toList());
        menu.getItems().setAll(commands.get());
        if (!all.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            all.forEach(marker -> menu.getItems().add(entry(marker)));
        }
    }

    private MenuItem entry(Marker marker) {
        MenuItem item = new MenuItem(texts.format("markers.entry", TimeText.length(marker.time() - began, texts.locale()), marker.name()), MarkerTexts.kind(marker).icon());
        item.setMnemonicParsing(false);
        if (marker.chapter()) {
            item.getStyleClass().add("chapter-entry");
        }
        item.setOnAction(_ -> desk.go(marker));
        return item;
    }
}
