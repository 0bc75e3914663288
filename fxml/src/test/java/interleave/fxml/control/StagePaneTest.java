package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class StagePaneTest {

    private static final PseudoClass PACKED = PseudoClass.getPseudoClass("packed");

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final VBox objects = new VBox();

    private StagePane stage(Node... shown) {
        objects.getStyleClass().add("objects");
        objects.getChildren().setAll(shown);
        var stage = new StagePane();
        stage.setProducers(column("sender"));
        stage.setConsumers(column("receiver"));
        stage.setObjects(objects);
        stage.setResult(new ResultCard(texts));
        return stage;
    }

    private ActorColumn column(String name) {
        var column = new ActorColumn(texts);
        var card = new ActorCard(texts);
        card.setName(name);
        column.getCards().add(card);
        return column;
    }

    private QueueLane queue() {
        var queue = new QueueLane(texts);
        queue.setCapacity(10);
        return queue;
    }

    private static void rows(StagePane stage, int count) {
        stage.getResult().getRows().setAll(IntStream.range(0, count)
                .mapToObj(i -> new ResultCard.Row("what came of it " + i, "4711", ResultCard.Emphasis.NEUTRAL)).toList());
    }

    private static void again(StagePane stage) {
        stage.requestLayout();
        stage.layout();
    }

    @Test
    void layingOutTwiceChangesNothingHoweverManyResultsThereAre() {
        Fx.run(() -> {
            for (var count = 0; count < 16; count++) {
                var stage = stage(queue(), new MemoryGrid(texts));
                rows(stage, count);
                Fx.laidOut(stage, 1030, 530);
                var seen = new ArrayList<List<Object>>();
                for (var i = 0; i < 4; i++) {
                    again(stage);
                    seen.add(List.of(stage.getResult().getBoundsInParent(), stage.getProducers().density()));
                }
                assertThat(seen.stream().distinct()).as(count + " results").hasSize(1);
            }
        });
    }

    @Test
    void aResultWhoseValuesGrowStaysWhereItIs() {
        Fx.run(() -> {
            var stage = stage(queue(), new MemoryGrid(texts));
            rows(stage, 7);
            Fx.laidOut(stage, 1030, 530);
            assertThat(stage.getResult().isWide()).isFalse();
            for (var length = 1; length < 8; length++) {
                stage.getResult().getRows().set(0, new ResultCard.Row("in this order, which is long", "1 2 3 4 ".repeat(length), ResultCard.Emphasis.GOOD));
                again(stage);
                assertThat(stage.getResult().isWide()).as("line " + length).isFalse();
            }
        });
    }

    @Test
    void aCardIsBriefBeforeThereAreTwoColumnsOfThem() {
        Fx.run(() -> {
            var stage = stage(new SemaphoreBag(texts));
            for (var i = 2; i <= 3; i++) {
                stage.getProducers().getCards().add(new ActorCard(texts));
            }
            Fx.laidOut(stage, 1900, 530);
            assertThat(stage.getProducers().density()).isEqualTo(Density.BRIEF);
            assertThat(stage.getProducers().getCards().stream().map(Node::getLayoutX)).containsOnly(0.0);
        });
    }

    @Test
    void chipsLeaveRoomForWhatBindsThem() {
        Fx.run(() -> {
            var stage = stage(queue());
            for (var i = 2; i <= 6; i++) {
                stage.getConsumers().getCards().add(new ActorCard(texts));
            }
            Fx.laidOut(stage, 770, 430);
            var edge = stage.lookup(".objects-scroll").getBoundsInParent();
            assertThat(stage.getConsumers().getLayoutX() - edge.getMaxX()).isGreaterThan(40);
        });
    }

    @Test
    void aResultIsSeenAsAWholeOnALowStage() {
        Fx.run(() -> {
            for (var count = 1; count <= 8; count++) {
                var stage = stage(queue(), new MemoryGrid(texts));
                rows(stage, count);
                Fx.laidOut(stage, 740, 260);
                var result = stage.getResult();
                assertThat(result.getHeight()).as(count + " results").isGreaterThanOrEqualTo(result.prefHeight(result.getWidth()));
                assertThat(result.getBoundsInParent().getMaxY()).as(count + " results").isLessThanOrEqualTo(260);
            }
        });
    }

    @Test
    void objectsThatDoNotFitAreDrawnSmallerAndThoseThatDoAreNot() {
        Fx.run(() -> {
            var stage = stage(new CounterCell(texts), new SemaphoreBag(texts), queue());
            Fx.laidOut(stage, 1030, 560);
            assertThat(objects.getPseudoClassStates()).contains(PACKED);
            var packed = objects.prefHeight(490);
            stage.resize(1030, 1500);
            stage.layout();
            assertThat(objects.getPseudoClassStates()).doesNotContain(PACKED);
            assertThat(objects.prefHeight(490)).isGreaterThan(packed);
        });
    }

    @Test
    void theScrollBarStandsBesideTheObjects() {
        Fx.run(() -> {
            var stage = stage(IntStream.range(0, 12).mapToObj(_ -> new SemaphoreBag(texts)).toArray(Node[]::new));
            Fx.laidOut(stage, 1600, 500);
            var scroll = (ScrollPane) stage.lookup(".objects-scroll");
            var bar = scroll.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                    .filter(ScrollBar::isVisible).findFirst().orElseThrow();
            var bag = objects.getChildren().getFirst();
            var between = bar.localToScene(bar.getLayoutBounds()).getMinX() - bag.localToScene(bag.getLayoutBounds()).getMaxX();
            assertThat(between).isBetween(0.0, 20.0);
        });
    }
}
