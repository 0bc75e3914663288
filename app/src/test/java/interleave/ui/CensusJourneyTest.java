package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.CensusPane;
import interleave.fxml.control.DemoList;
import interleave.ipc.NamedSemaphore;
import interleave.ipc.inspect.ObjectIdentity;
import interleave.session.Session;
import interleave.session.Speed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The objects of the machine, from the window: what a demo has left is marked, what is somebody's is not; removed is what is marked, once that was confirmed. */
@ExtendWith(ApplicationExtension.class)
class CensusJourneyTest {
    private final String mine = "/census-journey-" + ProcessHandle.current().pid();
    private OneWindow window;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, 1280, 900, Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        window.close();
        if (ObjectIdentity.ofSemaphore(mine).isPresent()) {
            NamedSemaphore.unlink(mine);
        }
    }

    @Test
    void whatADemoHasLeftIsMarkedAndRemovedAndNothingElse() {
        FxRobot robot = new FxRobot();
        NamedSemaphore.create(mine, 1).close();
        DemoList list = robot.lookup("#demos").queryAs(DemoList.class);
        robot.interact(() -> list.getItems().stream().filter(item -> item.id().equals("leftovers")).findFirst().ifPresent(list::select));
        robot.interact(() -> window.main().controls().startOrStop());
        eventually("it is played", () -> window.desk.session().isPresent() && window.desk.isLive());
        robot.interact(() -> window.desk.session().orElseThrow().pace(Speed.FULL));
        eventually("all have ended", () -> window.desk.session().filter(Session::isOver).isPresent());
        Session session = window.desk.session().orElseThrow();
        List<String> left = session.objects().stream().limit(5).map(object -> object.systemName()).toList();

        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        eventually("they are listed", () -> robot.lookup(".census").tryQueryAs(CensusPane.class).filter(pane -> item(pane, mine).isPresent()).isPresent());
        CensusPane pane = robot.lookup(".census").queryAs(CensusPane.class);
        assertThat(left).allSatisfy(name -> assertThat(item(pane, name).orElseThrow().marked().get()).as(name).isTrue());
        assertThat(item(pane, mine).orElseThrow().marked().get()).isFalse();
        assertThat(item(pane, mine).orElseThrow().command()).isEqualTo("rm /dev/shm/sem." + mine.substring(1));

        // Others on this machine may have left something too: that is not for a test to remove.
        robot.interact(() -> pane.getItems().forEach(item -> item.marked().set(left.stream().anyMatch(name -> item.name().startsWith(name)))));
        robot.interact(() -> robot.lookup("#census-remove").queryButton().fire());
        assertThat(ObjectIdentity.ofSharedMemory(left.getFirst())).isPresent();
        robot.interact(() -> robot.lookup("#census-confirm").queryButton().fire());
        eventually("they are gone, and nothing else is", () -> left.stream().noneMatch(name -> item(pane, name).isPresent()) && item(pane, mine).isPresent());
        assertThat(ObjectIdentity.ofSharedMemory(left.getFirst())).isEmpty();
        assertThat(ObjectIdentity.ofSemaphore(mine)).isPresent();

        robot.interact(() -> item(pane, mine).orElseThrow().marked().set(true));
        robot.interact(() -> robot.lookup("#census-remove").queryButton().fire());
        robot.interact(() -> robot.lookup("#census-keep").queryButton().fire());
        assertThat(ObjectIdentity.ofSemaphore(mine)).isPresent();
    }

    private static Optional<CensusPane.Item> item(CensusPane pane, String name) {
        return pane.getItems().stream().filter(item -> item.name().startsWith(name)).findFirst();
    }
}
