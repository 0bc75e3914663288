package interleave.ui;

import interleave.demo.Result;
import interleave.demo.Role;
import interleave.fxml.Pictures;
import interleave.fxml.Texts;
import interleave.fxml.control.ActorColumn;
import interleave.fxml.control.FlightLayer;
import interleave.fxml.control.ResultCard;
import interleave.fxml.control.StagePane;
import interleave.fxml.svg.SvgPicture;
import interleave.model.WorldState;
import interleave.recording.Header;
import interleave.recording.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The stage of a recording, without a window. What it shows is a function of the state and the time handed to it. On the JavaFX thread. */
final class RecordedStage {
    /** So long before a moment is looked at for how fast it goes there, ns. */
    static final long PACE_NANOS = 1_000_000_000;

    /** As large as that a stage is easy on the eye, in units: a larger canvas makes everything larger. */
    private static final double EASY_WIDTH = 1280;
    private static final double EASY_HEIGHT = 720;
    private static final double MOST_LARGER = 2.5;
    private static final double LARGER_BY = 1.1;

    private final Region root;
    private final Texts texts;
    private final StageView stage;
    private final ResultView result;
    private final ResultCard resultCard;
    private final Optional<Outcome> outcome;
    private final Canvas canvas;
    private double width;
    private double height;

    /** Alone, as in a picture. */
    RecordedStage(Header header, Optional<Outcome> outcome, Canvas canvas) {
        this(header, outcome, canvas, stage -> stage);
    }

    /** @param surround puts it into what is seen around it */
    RecordedStage(Header header, Optional<Outcome> outcome, Canvas canvas, UnaryOperator<Region> surround) {
        this.outcome = outcome;
        this.canvas = canvas;
        Texts window = new Texts(canvas.language());
        texts = window.with(new RecordedTexts(header.texts(), window));
        ActorColumn producers = new ActorColumn(texts);
        ActorColumn consumers = new ActorColumn(texts);
        VBox objects = new VBox();
        objects.getStyleClass().add("objects");
        resultCard = new ResultCard(texts);
        StagePane pane = new StagePane();
        pane.setProducers(producers);
        pane.setObjects(objects);
        pane.setConsumers(consumers);
        pane.setResult(resultCard);
        FlightLayer flights = new FlightLayer();
        StackPane card = new StackPane(pane, flights);
        card.getStyleClass().addAll("stage-card", "recorded");
        root = surround.apply(card);
        producers.addCard().setVisible(false);
        consumers.addCard().setVisible(false);
        Map<String, Role.Side> sides = header.roles().stream().collect(Collectors.toMap(Header.Player::name, Header.Player::side));
        stage = new StageView(producers, consumers, objects, flights, _ -> {});
        stage.prepare(header.specs(), role -> sides.getOrDefault(role, Role.Side.BOTH), texts);
        stage.showNames(header.objects().stream().map(Header.RecordedObject::systemName).toList());
        result = new ResultView(resultCard);
        result.prepare(texts);
        width = canvas.width();
        height = canvas.height();
        Pictures.layOut(root, width, height, canvas.theme());
    }

    /** Makes everything as large as the canvas allows, so that all objects are seen as they are in this state: nobody can scroll a picture. */
    void fit(WorldState world, long now) {
        double easy = Math.min(1, Math.max(EASY_WIDTH / canvas.width(), EASY_HEIGHT / canvas.height()));
        for (double larger = easy; larger <= MOST_LARGER; larger *= LARGER_BY) {
            width = canvas.width() * larger;
            height = canvas.height() * larger;
            show(world, now, true);
            ScrollPane scroll = (ScrollPane) root.lookup(".objects-scroll");
            if (scroll.getContent().getLayoutBounds().getHeight() <= scroll.getViewportBounds().getHeight() + 1) {
                return;
            }
        }
    }

    /**
     * Shows a state.
     *
     * @param now ns of the monotonic clock
     * @param isEnd whether nothing happens any more: only then is known what has come of it
     */
    void show(WorldState world, long now, boolean isEnd) {
        show(world, now, isEnd, 1);
    }

    /** @param speed how much faster than it was it goes by; what flies takes so much longer, for the eye */
    void show(WorldState world, long now, boolean isEnd, double speed) {
        resultCard.setVisible(isEnd && outcome.isPresent());
        resultCard.setManaged(resultCard.isVisible());
        if (resultCard.isVisible()) {
            result.show(resultOf(outcome.get()), outcome.get().mode());
        }
        stage.show(world, now);
        layOut();
        // What flies and what ties follows the places that the cards and objects have got.
        move(world, now, speed);
    }

    /** Shows what is on its way, of the state that is shown. */
    void move(WorldState world, long now, double speed) {
        stage.move(world, now, new Moment.Flow(speed, Long.MIN_VALUE));
    }

    /** As it is seen now. */
    WritableImage image() {
        WritableImage image = new WritableImage(canvas.pixelsAcross(), canvas.pixelsDown());
        take(image);
        return image;
    }

    /** The same into an image of the canvas' size. */
    void take(WritableImage image) {
        Pictures.take(root, canvas.pixelsAcross() / width, image);
    }

    /** @param title for those who cannot see it */
    String svg(String title) {
        return SvgPicture.of(root, title);
    }

    /** The words of the window and of the demo. */
    Texts texts() {
        return texts;
    }

    /** A second time, because how wide a card may be depends on how wide the others want to be. */
    private void layOut() {
        root.resize(width, height);
        Pictures.settle(root);
        root.layout();
    }

    private static Result resultOf(Outcome outcome) {
        Result.Verdict verdict = Result.Verdict.KEPT.key().equals(outcome.verdict()) ? Result.Verdict.KEPT : Result.Verdict.BROKEN;
        return new Result(outcome.numbers(), outcome.sequences(), outcome.decisive(), verdict);
    }
}
