package interleave.fxml;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.svg.SvgPicture;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgPictureTest {

    private static Document picture(Parent root, double width, double height) {
        var text = Fx.call(() -> {
            Pictures.layOut(root, width, height, Theme.LIGHT);
            return SvgPicture.of((Region) root, "A <stage> & more");
        });
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<Element> all(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    @Test
    void aStageIsLettersAndPathsAndHasNoPixels() {
        var stage = Fx.call(() -> new Gallery(Locale.ENGLISH).guarded(3));
        Fx.run(() -> Pictures.layOut(stage, 1440, 900, Theme.LIGHT));
        var card = Fx.call(() -> (Region) stage.lookup(".stage-card"));
        var document = picture(card, card.getWidth(), card.getHeight());

        var words = all(document, "text").stream().map(Element::getTextContent).toList();
        assertThat(words).contains("incrementer-1", "held before store", "counter", "41", "/interleave-7f-counter", "kernel", "mutex", "Result", "kill −9");
        assertThat(all(document, "image")).isEmpty();
        assertThat(all(document, "path")).hasSizeGreaterThan(30);
        assertThat(all(document, "title").getFirst().getTextContent()).isEqualTo("A <stage> & more");
    }

    @Test
    void everyNumberIsOne() {
        var document = picture(Fx.call(() -> new Gallery(Locale.GERMAN).controls()), 1280, 2000);
        for (var name : List.of("x", "y", "width", "height", "font-size", "textLength", "stroke-width")) {
            for (var element : with(document, name)) {
                assertThat(Double.parseDouble(element.getAttribute(name))).isFinite();
            }
        }
        assertThat(with(document, "transform")).allSatisfy(element -> assertThat(element.getAttribute("transform")).doesNotContain("NaN", "Infinity"));
    }

    private static List<Element> with(Document document, String attribute) {
        var found = new ArrayList<>(all(document, "*"));
        found.removeIf(element -> !element.hasAttribute(attribute));
        assertThat(found).as(attribute).isNotEmpty();
        return found;
    }

    @Test
    void lettersStandWhereTheyStandInTheWindow() {
        var label = Fx.call(() -> new Label("two\nlines"));
        var document = picture(Fx.call(() -> {
            label.relocate(40, 30);
            return new Pane(label);
        }), 200, 100);
        var lines = all(document, "text");

        assertThat(lines).extracting(Element::getTextContent).containsExactly("two", "lines");
        var first = Double.parseDouble(lines.getFirst().getAttribute("y"));
        var second = Double.parseDouble(lines.getLast().getAttribute("y"));
        assertThat(second - first).isBetween(12.0, 24.0);
        var shift = placeOf(lines.getFirst());
        assertThat(shift[0] + Double.parseDouble(lines.getFirst().getAttribute("x"))).isBetween(40.0, 42.0);
        assertThat(shift[1] + first).isBetween(30.0 + 8, 30.0 + 20);
        assertThat(shift[1] + second).isLessThan(30 + Fx.call(label::getHeight));
    }

    private static double[] placeOf(Element element) {
        var at = new double[2];
        for (var node = element.getParentNode(); node instanceof Element group; node = node.getParentNode()) {
            var moved = group.getAttribute("transform").replaceAll("[a-z()]", " ").strip().split(" ");
            if (moved.length == 2) {
                at[0] += Double.parseDouble(moved[0]);
                at[1] += Double.parseDouble(moved[1]);
            }
        }
        return at;
    }

    @Test
    void aCanvasIsAnImageAndWhatIsHiddenIsLeftOut() {
        var document = picture(Fx.call(() -> {
            var hidden = new Rectangle(10, 10, Color.RED);
            hidden.setVisible(false);
            var canvas = new Canvas(20, 10);
            canvas.getGraphicsContext2D().fillRect(0, 0, 20, 10);
            var clipped = new Rectangle(50, 50, Color.web("#0072B2"));
            clipped.setClip(new Rectangle(5, 5, 10, 10));
            clipped.setOpacity(0.5);
            return new Pane(canvas, hidden, clipped);
        }), 100, 100);

        var image = all(document, "image").getFirst();
        assertThat(image.getAttribute("width")).isEqualTo("20");
        assertThat(image.getAttribute("xlink:href")).startsWith("data:image/png;base64,iVBOR");
        assertThat(with(document, "fill")).noneMatch(element -> element.getAttribute("fill").equals("#ff0000")).anyMatch(element -> element.getAttribute("fill").equals("#0072b2"));
        assertThat(all(document, "clipPath")).hasSize(1);
        assertThat(with(document, "opacity").getFirst().getAttribute("opacity")).isEqualTo("0.5");
    }
}
