package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What the system says: commands, and what they print. What did not change is left as it is; what did is marked for a moment. */
public final class SystemPane extends ScrollPane {

    /** Commands about one thing. */
    public record Section(String title, List<Block> blocks) {
    }

    /** A command that can be typed, and what it prints. */
    public record Block(String command, List<Line> lines) {
    }

    /** @param matters what one should look at, among lines that are only beside it */
    public record Line(String text, boolean matters) {
    }

    private record Place(String title, String command) {
    }

    private final Texts texts;
    private final VBox content = new VBox();
    private final Label nothing;
    private final Map<Place, CommandOutput> outputs = new HashMap<>();
    private List<Section> shown = List.of();

    public SystemPane(@NamedArg("texts") Texts texts) {
        this.texts = texts;
        getStyleClass().add("system-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.getStyleClass().add("system");
        nothing = Parts.label("system-nothing", texts.get("system.nothing"));
        nothing.setWrapText(true);
        setContent(content);
        arrange(List.of());
    }

    /** Says why there is nothing to be shown, when there is nothing. */
    public void explain(String why) {
        nothing.setText(why);
    }

    /** An empty list says that there is nothing to ask about yet. */
    public void show(List<Section> sections) {
        if (!placesOf(sections).equals(placesOf(shown)) || sections.isEmpty()) {
            arrange(sections);
        }
        shown = List.copyOf(sections);
        for (var section : sections) {
            section.blocks().forEach(block -> outputs.get(new Place(section.title(), block.command())).show(block.lines()));
        }
    }

    private static List<Place> placesOf(List<Section> sections) {
        return sections.stream().flatMap(section -> section.blocks().stream().map(block -> new Place(section.title(), block.command()))).toList();
    }

    /** Outputs that go on keep what they show. */
    private void arrange(List<Section> sections) {
        outputs.keySet().retainAll(placesOf(sections));
        var children = new ArrayList<Node>();
        for (var section : sections) {
            var box = new VBox(Parts.label("group", section.title()));
            box.getStyleClass().add("system-section");
            section.blocks().forEach(block -> box.getChildren().add(
                    outputs.computeIfAbsent(new Place(section.title(), block.command()), _ -> new CommandOutput(block.command(), texts))));
            children.add(box);
        }
        content.getChildren().setAll(children.isEmpty() ? List.of(nothing) : children);
    }
}
