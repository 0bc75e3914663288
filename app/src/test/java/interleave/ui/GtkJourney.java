package interleave.ui;

import static interleave.ui.OneWindow.eventually;

import interleave.fxml.control.Activity;
import interleave.fxml.control.ActorCard;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TabPane;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** In a process of its own, on the platform that users have: the mouse starts a demo, looks through the panel, and ends the demo. Says {@code done}. */
final class GtkJourney {
    private static final double WIDTH = 1500;
    private static final double HEIGHT = 900;

    private final FxRobot robot = new FxRobot();

    private GtkJourney() {}

    public static void main(String[] args) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        OneWindow window = FxToolkit.setupFixture(() -> new OneWindow(FxToolkit.toolkitContext().getRegisteredStage(), WIDTH, HEIGHT, Locale.ENGLISH));
        try {
            new GtkJourney().play();
            System.out.println("done");
        } finally {
            window.close();
        }
        System.exit(0);
    }

    private void play() {
        robot.clickOn("#startButton");
        eventually("both stand at the gate", () -> is("incrementer-1", Activity.HELD) && is("incrementer-2", Activity.HELD));
        TabPane side = robot.lookup("#side").queryAs(TabPane.class);
        eventually("the program is shown", () -> side.getSelectionModel().getSelectedItem().getId().equals("programTab"));
        robot.clickOn("#actor-incrementer-1 .action-kill");
        eventually("it is killed", () -> is("incrementer-1", Activity.KILLED));
        robot.clickOn("#startButton");
        eventually("it can be started again", () -> robot.lookup("#startButton").queryButton().getText().equals("start"));
    }

    private boolean is(String actor, Activity activity) {
        return robot.lookup("#actor-" + actor).tryQueryAs(ActorCard.class).filter(card -> card.getActivity() == activity).isPresent();
    }
}
