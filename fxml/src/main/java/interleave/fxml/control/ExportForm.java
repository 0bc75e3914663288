package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What an export is to be: its format, and what that asks for of size, look, range and pace; and where it goes. */
public final class ExportForm extends VBox {

    /** What a format asks for besides a place to go. */
    public enum Asks { NOTHING, MOMENT, STRETCH }

    /**
     * A format.
     *
     * @param ending with its dot; what it is called is the text {@code export.format.ENDING}
     * @param usualFrames a second, of a film
     */
    public record Format(String ending, Asks asks, int usualFrames) {
    }

    /** How long a film of so many ns is that goes so many times as fast, in ns. */
    public interface Lasts {
        long nanos(long stretch, double tempo);
    }

    /**
     * What there is to choose from.
     *
     * @param sizes      in pixels, {@code 1280x800}
     * @param themes     their names are the texts {@code theme.NAME}
     * @param tempos     of a film: 2 is twice as fast as it was
     * @param frameRates of a film, frames a second; 0 is what is usual for the format
     */
    public record Offer(List<Format> formats, List<String> sizes, List<String> themes, List<Double> tempos, List<Integer> frameRates, Lasts lasts) {
    }

    /**
     * How a film goes.
     *
     * @param tempo           1 is as fast as it was
     * @param framesPerSecond 0 is what is usual
     */
    public record Pace(double tempo, int framesPerSecond, boolean skipsSilences) {
    }

    private final Texts texts;
    private final long end;
    private final ComboBox<Format> format;
    private final ComboBox<String> size;
    private final ComboBox<String> theme;
    private final TimeField at;
    private final FilmFields film;
    private final TextField target = new TextField();
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid");

    /**
     * @param place  the moment of a picture, ns since the session began
     * @param end    of the session, ns since it began
     * @param choose asks for another place to go
     */
    public ExportForm(Texts texts, Offer offer, long place, long end, Runnable choose) {
        this.texts = texts;
        this.end = end;
        at = new TimeField(texts, Math.clamp(place, 0, end), end);
        film = new FilmFields(texts, offer, end);
        getStyleClass().add("export-form");
        format = Choices.of(offer.formats(), this::name);
        size = Choices.of(offer.sizes(), text -> text.replace("x", " × "));
        theme = Choices.of(offer.themes(), name -> texts.get("theme." + name));
        var seen = Parts.row("export-line", Parts.field(texts, "export.size", size), Parts.field(texts, "export.theme", theme));
        var moment = Parts.field(texts, "export.at", at);
        var other = new Button(texts.get("export.choose"));
        other.getStyleClass().addAll("pill", "small");
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(_ -> choose.run());
        HBox.setHgrow(target, Priority.ALWAYS);
        var goes = Parts.field(texts, "export.target", Parts.row("export-line", target, other));
        target.setId("export-file");
        target.setAccessibleText(texts.get("export.target"));
        getChildren().addAll(Parts.field(texts, "export.kind", format), goes, seen, moment, film);
        format.valueProperty().subscribe(chosen -> {
            Parts.show(seen, chosen.asks() != Asks.NOTHING);
            Parts.show(film, chosen.asks() == Asks.STRETCH);
            Parts.show(moment, chosen.asks() == Asks.MOMENT);
            film.show(chosen.usualFrames());
            check();
        });
        Stream.concat(Stream.of(target, at), film.times().stream()).forEach(each -> each.textProperty().subscribe(_ -> check()));
    }

    private String name(Format of) {
        return texts.format("export.format", texts.get("export.format" + of.ending()), of.ending());
    }

    private void check() {
        var times = switch (getFormat().asks()) {
            case NOTHING -> true;
            case MOMENT -> at.nanos().isPresent();
            case STRETCH -> film.isValid();
        };
        valid.set(times && !getTarget().isEmpty());
    }

    /** Whether it could be made as it is. */
    public ReadOnlyBooleanProperty validProperty() { return valid.getReadOnlyProperty(); }

    public Format getFormat() { return format.getValue(); }

    /** One that ends so; nothing changes where none does. */
    public void setFormat(String ending) { format.getItems().stream().filter(each -> each.ending().equals(ending)).findFirst().ifPresent(format::setValue); }

    /** Told of the format that is chosen, and of each that is chosen later. */
    public void setOnFormat(Consumer<Format> chosen) { format.valueProperty().subscribe(chosen); }

    /** One of those that were offered. */
    public String getSize() { return size.getValue(); }

    /** Nothing changes where it was not offered. */
    public void setSize(String text) { Choices.choose(size, text); }

    /** One of those that were offered. */
    public String getTheme() { return theme.getValue(); }

    /** Nothing changes where it was not offered. */
    public void setTheme(String name) { Choices.choose(theme, name); }

    public Pace getPace() { return film.pace(); }

    /** What was not offered changes nothing. */
    public void setPace(Pace pace) { film.setPace(pace); }

    /** Ns since the session began. */
    public long getFrom() { return film.from(); }

    /** Ns since the session began: the end of a stretch, or the moment. */
    public long getTo() { return getFormat().asks() == Asks.MOMENT ? at.nanos().orElse(end) : film.to(); }

    /** The name of the file. */
    public String getTarget() { return target.getText().strip(); }
    public void setTarget(String file) { target.setText(file); }
}
