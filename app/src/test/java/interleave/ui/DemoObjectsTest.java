package interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.demo.Demo;
import interleave.demo.DemoTexts;
import interleave.demo.Demos;
import interleave.demo.ObjectSpec;
import interleave.demo.Parameter;
import interleave.demo.Settings;
import interleave.fxml.Texts;
import interleave.fxml.control.ObjectFrame;
import interleave.model.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every object of every demo, whatever is chosen, is drawn before anything has happened, under its name in both languages. */
@ExtendWith(ApplicationExtension.class)
class DemoObjectsTest {
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new VBox(), 800, 600));
        stage.show();
    }

    static Stream<String> demos() {
        return Demos.all().stream().map(Demo::id);
    }

    @ParameterizedTest
    @MethodSource("demos")
    void isDrawn(String id) {
        Demo demo = Demos.find(id).orElseThrow();
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Texts texts = new Texts(language).with(DemoTexts.of(demo, language));
            for (Settings settings : everyChoice(demo)) {
                List<ObjectSpec> specs = demo.objects(settings);
                List<ObjectFrame> frames = new ArrayList<>();
                new FxRobot().interact(() -> {
                    List<ObjectView> views = specs.stream().map(spec -> ObjectView.of(spec, texts)).toList();
                    var world = new Timeline(specs).now();
                    for (int i = 0; i < views.size(); i++) {
                        views.get(i).show(world.objects().get(i), world.actors());
                        frames.add(views.get(i).node());
                    }
                    VBox root = new VBox(frames.toArray(ObjectFrame[]::new));
                    stage.getScene().setRoot(root);
                    root.applyCss();
                    root.layout();
                });
                assertThat(frames).hasSameSizeAs(specs).allSatisfy(frame -> {
                    assertThat(frame.getWidth()).as(frame.getId()).isPositive();
                    assertThat(frame.getHeight()).as(frame.getId()).isPositive();
                });
                assertThat(frames).extracting(ObjectFrame::getName).containsExactlyElementsOf(specs.stream().map(spec -> texts.get("object." + spec.name())).toList());
            }
        }
    }

    private static List<Settings> everyChoice(Demo demo) {
        Stream<Map<String, String>> chosen = demo.parameters().stream()
                .filter(Parameter.Choice.class::isInstance)
                .map(Parameter.Choice.class::cast)
                .flatMap(choice -> choice.choices().stream().map(value -> Map.of(choice.key(), value)));
        return Stream.concat(Stream.of(Map.<String, String>of()), chosen).map(values -> Settings.of(demo, values)).toList();
    }
}
