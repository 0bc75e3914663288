package interleave.fxml;

import interleave.fxml.control.ActorColumn;
import interleave.fxml.control.Banner;
import interleave.fxml.control.DemoList;
import interleave.fxml.control.FlightLayer;
import interleave.fxml.control.NotesPane;
import interleave.fxml.control.ResultCard;
import interleave.fxml.control.Setting;
import interleave.fxml.control.SettingsForm;
import interleave.fxml.control.TimelineView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A controller that only fills the window. */
final class WindowView {

    final Parent root;
    Runnable links;
    @FXML Label demoTitle;
    @FXML Label settingsSummary;
    @FXML Label modeText;
    @FXML Label stateText;
    @FXML NotesPane notes;
    @FXML Region statusDot;
    @FXML DemoList demos;
    @FXML Banner banner;
    @FXML ActorColumn producers;
    @FXML ActorColumn consumers;
    @FXML VBox objects;
    @FXML ResultCard result;
    @FXML FlightLayer flights;
    @FXML TimelineView timeline;
    @FXML SettingsForm roles;
    @FXML SettingsForm parameters;
    @FXML SettingsForm objectNames;
    @FXML ComboBox<String> traceMode;

    WindowView(Texts texts) {
        root = Views.load("main", this, texts);
        root.getProperties().put("links", (Runnable) () -> links.run());
    }

    void fill(Sample sample, Texts texts, String title, int selected) {
        demos.getItems().setAll(sample.demos());
        demos.select(sample.demos().get(selected));
        demoTitle.setText(title);
        settingsSummary.setText("2 incrementers · guard: semaphore");
        modeText.setText(texts.get("mode.stepped"));
        stateText.setText(texts.format("transport.status", texts.get("transport.live"), 118, "00:41.2", 48));
        statusDot.pseudoClassStateChanged(PseudoClass.getPseudoClass("live"), true);
        roles.show(List.of(Setting.integer("incrementer", "incrementer", "", 1, 32)), Map.of("incrementer", "2"));
        parameters.show(List.of(Setting.integer("increments", "increments", "How often each adds one", 1, 1_000_000),
                Setting.choice("guard", "guard", "What keeps them apart", choices("none", "semaphore", "file-lock")),
                Setting.integer("window-us", "window-us", "", 0, 1000)), Map.of("increments", "1000", "guard", "semaphore", "window-us", "x"));
        objectNames.show(List.of(Setting.text("counter", "counter", ""), Setting.text("mutex", "mutex", "")), Map.of("counter", ""));
        traceMode.getItems().setAll(texts.get("setup.trace.every"), texts.get("setup.trace.latest"), texts.get("setup.trace.off"));
        traceMode.getSelectionModel().selectFirst();
        notes.show(title, "A semaphore is a value and a set of waiters.", "# Predict first\nWhich sem_wait(3) is the first to sleep?");
    }

    private static SequencedMap<String, String> choices(String... words) {
        var choices = new LinkedHashMap<String, String>();
        for (var word : words) {
            choices.put(word, word);
        }
        return choices;
    }
}
