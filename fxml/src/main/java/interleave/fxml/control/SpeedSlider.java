package interleave.fxml.control;

import atlantafx.base.controls.ProgressSliderSkin;
import interleave.fxml.Texts;
import javafx.beans.NamedArg;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How many operations a second each actor may do: from one in two seconds to as many as it can. */
public final class SpeedSlider extends HBox {

    /** {@link Double#POSITIVE_INFINITY} is as fast as it goes; other values are kept between 0.5 and 1,000. */
    private final DoubleProperty operationsPerSecond = new SimpleDoubleProperty(this, "operationsPerSecond", 2);
    private final Slider slider = new Slider(0, SpeedScale.END, SpeedScale.position(2));
    private boolean following;

    public SpeedSlider(@NamedArg("texts") Texts texts) {
        getStyleClass().add("speed");
        var value = Parts.label("speed-value");
        value.textProperty().bind(operationsPerSecond.map(speed -> Double.isInfinite(speed.doubleValue())
                ? texts.get("speed.unlimited") : texts.format("speed.value", speed)));
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText(texts.get("speed.title"));
        slider.setTooltip(Parts.tooltip(texts.get("speed.tip")));
        setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe(position -> {
            if (!following) {
                operationsPerSecond.set(SpeedScale.speed(position.doubleValue()));
            }
        });
        operationsPerSecond.subscribe(speed -> follow(speed.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        var title = Parts.label("speed-title", texts.get("speed.title"));
        title.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, slider, value);
    }

    private void follow(double speed) {
        if (!slider.isValueChanging() || Double.isInfinite(speed)) {
            following = true;
            slider.setValue(SpeedScale.position(speed));
            following = false;
        }
    }

    private void step(KeyEvent event) {
        var speed = operationsPerSecond.get();
        switch (event.getCode()) {
            case LEFT, DOWN -> operationsPerSecond.set(SpeedScale.previousStop(speed));
            case RIGHT, UP -> operationsPerSecond.set(SpeedScale.nextStop(speed));
            case HOME -> operationsPerSecond.set(SpeedScale.SLOWEST);
            case END -> operationsPerSecond.set(Double.POSITIVE_INFINITY);
            default -> {
                return;
            }
        }
        event.consume();
    }

    public DoubleProperty operationsPerSecondProperty() { return operationsPerSecond; }
    public double getOperationsPerSecond() { return operationsPerSecond.get(); }
    public void setOperationsPerSecond(double value) { operationsPerSecond.set(value); }
}
