package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import interleave.fxml.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ActorCardTest {

    private final List<String> done = new ArrayList<>();
    private ActorCard card;

    @Start
    void show(Stage stage) {
        card = new ActorCard(new Texts(Locale.ENGLISH));
        card.setName("incrementer-1");
        card.setActivity(Activity.HELD);
        for (var action : ActorAction.values()) {
            card.onActionProperty(action).set(() -> done.add(action.name()));
        }
        var scene = new Scene(new StackPane(card), 400, 400);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STARTING | false | RUN KILL REMOVE
            READY    | false | STEP RUN STOP KILL REMOVE
            HELD     | false | STEP RUN STOP KILL REMOVE
            RUNNING  | true  | STEP HOLD STOP KILL REMOVE
            BLOCKED  | false | RUN STOP KILL REMOVE
            BLOCKED  | true  | HOLD STOP KILL REMOVE
            STOPPED  | false | RUN CONTINUE KILL REMOVE
            KILLED   | false | REMOVE
            EXITED   | true  | REMOVE
            FAILED   | false | REMOVE
            """)
    void onlyWhatWouldDoSomethingCanBePressed(Activity activity, boolean gateOpen, String expected) {
        Fx.run(() -> {
            card.setActivity(activity);
            card.setGateOpen(gateOpen);
        });

        var possible = Stream.of(ActorAction.values()).filter(action -> {
            var button = button(action);
            return button.isVisible() && !button.isDisabled();
        }).map(ActorAction::name);
        assertThat(String.join(" ", possible.toList())).isEqualTo(expected);
    }

    private Button button(ActorAction action) {
        return (Button) card.lookup(".action-" + action.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void aClickAndAKeyDoTheSame(FxRobot robot) {
        robot.clickOn(".action-step");
        robot.interact(() -> button(ActorAction.KILL).requestFocus());
        robot.type(KeyCode.SPACE);

        assertThat(done).containsExactly("STEP", "KILL");
    }

    @Test
    void aChipOpensItsActionsOnEnter(FxRobot robot) {
        robot.interact(() -> {
            card.setDensity(Density.COMPACT);
            card.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        robot.clickOn(robot.lookup(".context-menu .label").<Label>lookup((Label label) -> label.getText().equals("kill −9")).<Node>query());

        assertThat(done).containsExactly("KILL");
    }

    @ParameterizedTest
    @EnumSource(Density.class)
    void itsSizeIsTheSameInEveryActivity(Density density) {
        Fx.run(() -> {
            card.setDensity(density);
            var sizes = Stream.of(Activity.values()).map(activity -> {
                card.setActivity(activity);
                card.setActivityText(activity == Activity.BLOCKED ? "blocked 1,234.5 s on a semaphore" : "");
                card.setRegisterValue(activity == Activity.HELD ? "18446744073709551615" : "—");
                card.applyCss();
                card.layout();
                return card.prefWidth(-1) + " × " + card.prefHeight(-1);
            }).distinct();
            assertThat(sizes).hasSize(1);
        });
    }

    @Test
    void buttonsKeepTheirPlacesWhenTheGateOpens() {
        Fx.run(() -> {
            var before = places();
            card.setGateOpen(true);
            card.setActivity(Activity.RUNNING);
            card.applyCss();
            card.layout();
            assertThat(places()).isEqualTo(before);
        });
    }

    private List<Double> places() {
        return Stream.of(ActorAction.STEP, ActorAction.RUN, ActorAction.STOP, ActorAction.KILL)
                .map(this::button).map((Node node) -> node.localToScene(0, 0).getX()).toList();
    }
}
