package interleave.fxml;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.Activity;
import interleave.fxml.control.ActorCard;
import interleave.fxml.control.ActorColumn;
import interleave.fxml.control.Density;
import interleave.fxml.control.MarkerCard;
import interleave.fxml.control.MarkerText;
import interleave.fxml.control.WindowPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainViewTest {

    private static final List<String> NAMES = List.of("window", "demoTitle", "settingsSummary", "modeText", "sideToggle",
            "appearanceMenu", "programMenu", "notice", "zoomOut", "zoomText", "zoomIn", "demos", "bannerPlace", "banner", "stage", "producers",
            "objects", "consumers", "result", "flights", "side", "sideGrip", "programTab", "program", "setupTab", "systemTab", "system", "runsTab", "runs", "notesTab", "roles", "parameters", "traceMode",
            "objectNames", "rolesGroup", "parametersGroup", "traceGroup", "objectNamesGroup", "applyButton", "notes", "legend", "pastSign", "markersMenu", "markerCard", "timeline", "liveBar", "replayBar",
            "tempo", "speed", "statusDot", "stateText");
    /** These give way on purpose, and show their whole text as a tooltip. */
    private static final List<String> YIELDING = List.of("summary", "system-name", "note", "demo-title", "actor-name", "detail", "order",
            "waiting-title");

    @Test
    void everythingAControllerNeedsHasAName() {
        var namespace = Fx.call(() -> {
            var loader = Views.loader("main", new Texts(Locale.ENGLISH));
            Views.load(loader, null);
            return loader.getNamespace();
        });

        assertThat(namespace.keySet()).containsAll(NAMES);
    }

    @ParameterizedTest
    @CsvSource({"1024,700,1", "1280,800,1", "1440,900,1", "1920,1080,1", "1920,1080,2"})
    void nothingIsOutsideTheWindowAndNoTextIsCutOff(double width, double height, double zoom) {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Fx.run(() -> {
                var root = new Gallery(language).guarded(2);
                Zoom.apply(root, zoom);
                Fx.laidOut(root, width, height);
                for (var child : ((WindowPane) root).getChildren()) {
                    assertThat(child.getBoundsInParent().getMaxX()).as(child.toString()).isLessThanOrEqualTo(width + 1);
                    assertThat(child.getBoundsInParent().getMaxY()).as(child.toString()).isLessThanOrEqualTo(height + 1);
                }
                assertThat(cutOff(root)).as(language + " " + width + " " + zoom).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,800,1.5", "1280,800,2", "1024,700,1.5"})
    void headAndTransportStayInTheWindowHoweverLargeTheTypeIs(double width, double height, double zoom) {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Fx.run(() -> {
                var root = new Gallery(language).guarded(2);
                Zoom.apply(root, zoom);
                Fx.laidOut(root, width, height);
                for (var part : List.of(".header-tools", ".transport", ".timeline-card", ".stage-card", "#statusDot", "#appearanceMenu", "#programMenu")) {
                    var node = root.lookup(part);
                    assertThat(node.localToScene(node.getLayoutBounds()).getMaxX()).as(part + " " + language).isLessThanOrEqualTo(width + 1);
                    assertThat(node.localToScene(node.getLayoutBounds()).getMaxY()).as(part + " " + language).isLessThanOrEqualTo(height + 1);
                }
            });
        }
    }

    @Test
    void aQuestionThatIsLongerThanTheStageIsScrolledInItsCard() {
        Fx.run(() -> {
            var root = new Gallery(Locale.ENGLISH).guarded(2);
            Fx.laidOut(root, 1280, 800);
            var transport = root.lookup(".transport");
            var card = (MarkerCard) root.lookup(".marker-card");
            var words = "Who is woken, and how long does it sleep? ".repeat(20);
            card.show(new MarkerText("Title", words, false, true, words, List.of(new MarkerText.Choice(words, true)), words));
            Fx.laidOut(root, 1280, 800);

            assertThat(transport.localToScene(transport.getLayoutBounds()).getMaxY()).as("nothing is pushed out of the window").isLessThanOrEqualTo(800);
            var stage = root.lookup(".stage-card");
            assertThat(card.getHeight()).isLessThanOrEqualTo(stage.getLayoutBounds().getHeight());
            var goOn = card.lookup("#marker-go-on");
            assertThat(card.localToScene(card.getLayoutBounds()).contains(goOn.localToScene(goOn.getLayoutBounds()))).isTrue();
            var answer = (Labeled) card.lookup(".marker-answer");
            assertThat(((Text) answer.lookup(".text")).getText()).doesNotContain("…", "...");
        });
    }

    @Test
    void theSummaryGoesOnInASecondLineBeforeItIsCutOff() {
        Fx.run(() -> {
            var root = new Gallery(Locale.GERMAN).guarded(2);
            Fx.laidOut(root, 1024, 700);
            var summary = (Labeled) root.lookup("#settingsSummary");
            assertThat(((Text) summary.lookup(".text")).getText().replaceAll("\\s", "")).isEqualTo(summary.getText().replaceAll("\\s", ""));
        });
    }

    private static List<String> cutOff(Parent root) {
        var found = new ArrayList<String>();
        for (Node node : root.lookupAll(".text")) {
            if (node instanceof Text drawn && node.getParent() instanceof Labeled labeled && labeled.getText() != null && isSeen(labeled)
                    && labeled.getStyleClass().stream().noneMatch(YIELDING::contains)
                    && !drawn.getText().replace("\n", "").replace(" ", "").equals(labeled.getText().replace(" ", ""))) {
                found.add(labeled.getStyleClass() + ": " + labeled.getText() + " → " + drawn.getText());
            }
        }
        return found;
    }

    private static boolean isSeen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getStyleClass().contains("shape-only")) {
                return false;
            }
        }
        return !(node instanceof Labeled labeled && labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY);
    }

    @Test
    void theSidePanelClosesWhenTheWindowBecomesNarrowAndItsButtonOpensIt() {
        Fx.run(() -> {
            var window = (WindowPane) new Gallery(Locale.ENGLISH).guarded(2);
            Fx.laidOut(window, 1440, 900);
            assertThat(window.lookup(".side").isVisible()).isTrue();

            Fx.laidOut(window, 1024, 700);
            assertThat(window.lookup(".side").isVisible()).isFalse();

            window.getSideToggle().fire();
            assertThat(window.lookup(".side").isVisible()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 16, 32})
    void actorsNeverOverlapAndAllAreOnTheStage(int count) {
        for (var size : new double[][] {{1024, 700}, {1280, 800}, {1920, 1080}}) {
            Fx.run(() -> {
                var root = new Gallery(Locale.ENGLISH).guarded(count);
                Fx.laidOut(root, size[0], size[1]);
                var column = (ActorColumn) root.lookup(".actor-column");
                var cards = column.getCards();
                for (var i = 0; i < count; i++) {
                    var one = cards.get(i).getBoundsInParent();
                    assertThat(one.getMaxY()).as(count + " at " + size[0]).isLessThanOrEqualTo(column.getHeight() + 1);
                    assertThat(one.getMaxX()).isLessThanOrEqualTo(column.getWidth() + 1);
                    for (var j = 0; j < i; j++) {
                        assertThat(one.intersects(cards.get(j).getBoundsInParent())).as(i + " over " + j).isFalse();
                    }
                }
            });
        }
    }

    @Test
    void theCardsKeepTheirPlacesWhateverTheirActorsDo() {
        Fx.run(() -> {
            var root = new Gallery(Locale.ENGLISH).guarded(2);
            Fx.laidOut(root, 1440, 900);
            var card = ((ActorColumn) root.lookup(".actor-column")).getCards().getFirst();
            assertThat(card.getDensity()).isEqualTo(Density.FULL);
            var before = card.localToScene(card.getLayoutBounds());
            for (var activity : Activity.values()) {
                card.setActivity(activity);
                card.setActivityText("held before a store into a cell with a long name");
                card.setDetail("x".repeat(200));
                Fx.laidOut(root, 1440, 900);
                assertThat(card.localToScene(card.getLayoutBounds())).isEqualTo(before);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1024,700,1,1,4", "1280,800,1,1,8", "1920,1080,2,1,3", "1920,1080,2,2,1", "1920,1080,1,3,12"})
    void bothSidesShowAsMuchOfTheirActors(double width, double height, double zoom, int senders, int receivers) {
        Fx.run(() -> {
            var root = new Gallery(Locale.ENGLISH).queue(senders, receivers);
            Zoom.apply(root, zoom);
            Fx.laidOut(root, width, height);
            var densities = root.lookupAll(".actor-column").stream()
                    .flatMap(column -> ((ActorColumn) column).getCards().stream()).map(ActorCard::getDensity).distinct();
            assertThat(densities).hasSize(1);
        });
    }
}
