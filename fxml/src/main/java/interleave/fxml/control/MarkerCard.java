package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.NamedArg;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What a marker has to say, over the stage: its note, and its question with answers, of which one click chooses one. Digits choose, too. Whoever wants to see
 * what is below draws it aside by its head.
 */
public final class MarkerCard extends VBox {

    private final Texts texts;
    private final Label title = text("marker-title");
    private final Label note = text("marker-note");
    private final Label question = text("marker-question");
    private final VBox answers = new VBox();
    private final Label told = text("marker-told");
    private final Label explanation = text("marker-explanation");
    private final Button goOn = new Button("", new Icon("mdi2p-play"));
    private final Button close = new Button("", new Icon("mdi2c-close"));
    private final FittingPane room;
    private final List<Button> buttons = new ArrayList<>();
    private Runnable onGoOn = () -> { };
    private MarkerText shown;
    private Point2D grabbed = Point2D.ZERO;

    public MarkerCard(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("marker-card");
        answers.getStyleClass().add("marker-answers");
        setAccessibleRole(AccessibleRole.PARENT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        goOn.setId("marker-go-on");
        goOn.setText(texts.get("marker.go-on"));
        goOn.getStyleClass().addAll("pill", "primary");
        goOn.setOnAction(_ -> {
            hide();
            onGoOn.run();
        });
        close.setId("marker-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.getStyleClass().add("banner-close");
        close.setAccessibleText(texts.get("marker.close"));
        close.setTooltip(Parts.tooltip(texts.get("marker.close")));
        close.setOnAction(_ -> hide());
        var head = Parts.row("marker-head", title, Parts.gap(), close);
        var body = new VBox(note, question, answers, told, explanation);
        body.getStyleClass().add("marker-body");
        room = new FittingPane(body);
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(head, room, Parts.row("marker-foot", goOn));
        head.setCursor(Cursor.MOVE);
        head.setOnMousePressed(event -> grabbed = new Point2D(event.getSceneX() - getTranslateX(), event.getSceneY() - getTranslateY()));
        head.setOnMouseDragged(event -> {
            setTranslateX(event.getSceneX() - grabbed.getX());
            setTranslateY(event.getSceneY() - grabbed.getY());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        hide();
    }

    private static Label text(String styleClass) {
        var label = Parts.label(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void say(Label label, String text) {
        label.setText(text);
        Parts.show(label, !text.isEmpty());
    }

    /** Called when playback is to go on. */
    public void setOnGoOn(Runnable run) {
        onGoOn = run;
    }

    public void hide() {
        shown = null;
        Parts.show(this, false);
    }

    /** The keyboard goes to the first answer, or to going on. */
    public void show(MarkerText marker) {
        shown = marker;
        setTranslateX(0);
        setTranslateY(0);
        say(title, marker.title());
        say(note, marker.note());
        say(question, marker.question());
        say(told, "");
        say(explanation, "");
        buttons.clear();
        for (var choice : marker.choices()) {
            buttons.add(answer(choice));
        }
        answers.getChildren().setAll(buttons);
        Parts.show(answers, !buttons.isEmpty());
        setAccessibleText(String.join(". ", List.of(marker.title(), marker.note(), marker.question())));
        room.setVvalue(0);
        Parts.show(this, true);
        (buttons.isEmpty() ? goOn : buttons.getFirst()).requestFocus();
    }

    private Button answer(MarkerText.Choice choice) {
        var button = new Button(texts.format("marker.answer", buttons.size() + 1, choice.text()));
        button.setId("marker-answer-" + (buttons.size() + 1));
        button.getStyleClass().add("marker-answer");
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setOnAction(_ -> choose(choice, button));
        return button;
    }

    private void choose(MarkerText.Choice choice, Button button) {
        var choices = shown.choices();
        for (var i = 0; i < choices.size(); i++) {
            Marks.mark(buttons.get(i), "right", choices.get(i).right());
            Marks.mark(buttons.get(i), "wrong", buttons.get(i) == button && !choice.right());
            buttons.get(i).setDisable(true);
        }
        say(told, texts.get(choice.right() ? "marker.right" : "marker.wrong"));
        Marks.mark(told, "right", choice.right());
        say(explanation, shown.explanation());
        room.setVvalue(room.getVmax());
        setAccessibleText(told.getText() + " " + explanation.getText());
        goOn.requestFocus();
    }

    private void key(KeyEvent event) {
        var digit = event.getCode().isDigitKey() ? event.getCode().getCode() - KeyCode.DIGIT1.getCode() : -1;
        if (digit >= 0 && digit < buttons.size() && !event.isControlDown()) {
            buttons.get(digit).fire();
            event.consume();
        }
    }
}
