package interleave.ui;

import static interleave.ui.OneWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.ActorCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What a screen reader would say, and where Tab goes. */
@ExtendWith(ApplicationExtension.class)
class AccessibilityTest {
    /** These say nothing of what they are. */
    private static final Set<AccessibleRole> MUTE = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private OneWindow window;

    @Start
    void open(Stage stage) {
        window = new OneWindow(stage, 1500, 900, Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everythingThatCanBeReachedByKeyboardHasARoleAndANameInBothLanguages(FxRobot robot) {
        robot.type(KeyCode.SPACE);
        eventually("there are actors", () -> robot.lookup("#actor-incrementer-2").tryQueryAs(ActorCard.class).filter(card -> card.getActivity().isAlive()).isPresent());
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            robot.interact(() -> window.speak(language));
            eventually("the actors are shown in " + language, () -> robot.lookup("#actor-incrementer-2").tryQuery().isPresent());
            robot.interact(() -> {
                List<Node> reached = reachable(window.scene.getRoot(), new ArrayList<>());
                assertThat(reached).hasSizeGreaterThan(25);
                assertThat(reached.stream().filter(node -> node.getAccessibleRole() == null || MUTE.contains(node.getAccessibleRole())).map(AccessibilityTest::path))
                        .as("without a role").isEmpty();
                assertThat(reached.stream().filter(node -> !isNamed(node)).map(AccessibilityTest::path)).as("without a name").isEmpty();
            });
        }
    }

    private static List<Node> reachable(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return found;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollBar) && !(node instanceof ScrollPane)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> reachable(child, found));
        }
        return found;
    }

    private boolean isNamed(Node node) {
        return hasText(node.getAccessibleText())
                || node instanceof Labeled labeled && hasText(labeled.getText())
                || window.scene.getRoot().lookupAll(".label").stream().anyMatch(label -> label instanceof Label it && it.getLabelFor() == node);
    }

    private static boolean hasText(String text) {
        return text != null && !text.isBlank();
    }

    private static String path(Node node) {
        return (node.getParent() == null ? "" : path(node.getParent()) + " > ") + node.getClass().getSimpleName() + node.getStyleClass() + (node.getId() == null ? "" : "#" + node.getId());
    }

    @Test
    void theTabKeyComesRoundToWhereItBegan(FxRobot robot) {
        Node first = window.scene.getFocusOwner();
        List<Node> visited = new ArrayList<>();
        do {
            robot.type(KeyCode.TAB);
            visited.add(window.scene.getFocusOwner());
        } while (window.scene.getFocusOwner() != first && visited.size() < 100);
        assertThat(visited).doesNotHaveDuplicates().hasSizeBetween(15, 99);
        assertThat(visited).anyMatch(node -> "startButton".equals(node.getId())).anyMatch(node -> "programMenu".equals(node.getId()));
    }
}
