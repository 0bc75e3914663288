package interleave.fxml.control;

import interleave.fxml.Texts;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What one operation was: of whom, on what, its value, how long it took, and when. Takes no clicks. */
final class OperationCard extends VBox {

    private final Texts texts;
    private Tick shown;

    OperationCard(Texts texts) {
        this.texts = texts;
        getStyleClass().add("operation-card");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(String actor, int accent, Tick tick) {
        if (!tick.equals(shown)) {
            shown = tick;
            Marks.accent(this, accent);
            var facts = new GridPane();
            facts.getStyleClass().add("operation-facts");
            tick.facts().forEach(fact -> add(facts, fact.name(), fact.value()));
            add(facts, texts.get("tick.took"), TimeText.length(tick.ended() - tick.began(), texts.locale()));
            add(facts, texts.get("tick.began"), TimeText.point(tick.began(), texts.locale()));
            add(facts, texts.get("tick.ended"), TimeText.point(tick.ended(), texts.locale()));
            getChildren().setAll(Parts.label("operation-title", actor + ": " + tick.label()), facts);
            applyCss();
        }
        setVisible(true);
        autosize();
    }

    private static void add(GridPane facts, String name, String value) {
        facts.addRow(facts.getRowCount(), Parts.label("operation-fact", name), Parts.label("operation-value", value));
    }

    void hide() {
        setVisible(false);
    }
}
