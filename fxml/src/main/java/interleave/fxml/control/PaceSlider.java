package interleave.fxml.control;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A slider whose value is told in words beside it; the keys go from stop to stop. */
abstract class PaceSlider extends HBox {

    /** Where values stand on a slider from 0 to 100. */
    interface Scale {
        double END = 100;

        double position(double value);

        double value(double position);

        double next(double value);

        double previous(double value);
    }

    private final DoubleProperty value;
    private final Slider slider;
    private final Scale scale;
    private boolean following;

    PaceSlider(String name, double usual, Scale scale, DoubleFunction<String> inWords, String title, String tip) {
        this.scale = scale;
        value = new SimpleDoubleProperty(this, name, usual);
        slider = new Slider(0, Scale.END, scale.position(usual));
        getStyleClass().add("speed");
        var words = Parts.label("speed-value");
        words.textProperty().bind(value.map(now -> inWords.apply(now.doubleValue())));
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText(title);
        slider.setTooltip(Parts.tooltip(tip));
        setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe(position -> {
            if (!following) {
                value.set(scale.value(position.doubleValue()));
            }
        });
        value.subscribe(now -> follow(now.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        var label = Parts.label("speed-title", title);
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(label, slider, words);
    }

    private void follow(double now) {
        if (!slider.isValueChanging() || Double.isInfinite(now)) {
            following = true;
            slider.setValue(scale.position(now));
            following = false;
        }
    }

    private void step(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, DOWN -> value.set(scale.previous(value.get()));
            case RIGHT, UP -> value.set(scale.next(value.get()));
            case HOME -> value.set(scale.value(0));
            case END -> value.set(scale.value(Scale.END));
            default -> {
                return;
            }
        }
        event.consume();
    }

    DoubleProperty value() {
        return value;
    }
}
