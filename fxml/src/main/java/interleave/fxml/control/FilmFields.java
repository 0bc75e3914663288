package interleave.fxml.control;

import interleave.fxml.Texts;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What a film asks for: from when to when it goes, how fast and how smoothly, and whether silences are left out; and how long it becomes so. */
final class FilmFields extends VBox {

    private final Texts texts;
    private final ExportForm.Offer offer;
    private final long end;
    private final TimeField from;
    private final TimeField to;
    private final ComboBox<Double> tempo;
    private final ComboBox<Integer> frames;
    private final CheckBox silences;
    private final Label lasts = Parts.label("export-lasts");

    FilmFields(Texts texts, ExportForm.Offer offer, long end) {
        this.texts = texts;
        this.offer = offer;
        this.end = end;
        from = new TimeField(texts, 0, end);
        to = new TimeField(texts, end, end);
        tempo = Choices.of(offer.tempos(), faster -> TempoSlider.words(faster, texts));
        tempo.setValue(1.0);
        frames = Choices.of(offer.frameRates(), String::valueOf);
        silences = new CheckBox(texts.get("export.silences"));
        silences.setId("export-silences");
        lasts.setId("export-lasts");
        lasts.setWrapText(true);
        getStyleClass().add("export-form");
        getChildren().addAll(
                Parts.row("export-line", Parts.field(texts, "export.from", from), Parts.field(texts, "export.to", to)),
                Parts.row("export-line", Parts.field(texts, "export.tempo", tempo), Parts.field(texts, "export.frames", frames)),
                silences, lasts);
        times().forEach(time -> time.textProperty().subscribe(this::tell));
        tempo.valueProperty().subscribe(_ -> tell());
        silences.selectedProperty().subscribe(_ -> tell());
    }

    /** @param usual how many frames a second its films have where nothing else is asked for */
    void show(int usual) {
        Choices.name(frames, rate -> rate == 0 ? texts.format("export.frames.usual", usual) : String.valueOf(rate));
    }

    List<TextField> times() {
        return List.of(from, to);
    }

    private void tell() {
        if (isValid()) {
            var length = TimeText.length(offer.lasts().nanos(to() - from(), tempo.getValue()), texts.locale());
            lasts.setText(texts.format(silences.isSelected() ? "export.lasts.most" : "export.lasts", length));
        } else {
            lasts.setText(texts.format("export.lasts.none", TimeText.length(end, texts.locale())));
        }
    }

    boolean isValid() {
        return from.nanos().isPresent() && to.nanos().isPresent() && from() < to();
    }

    long from() { return from.nanos().orElse(0); }

    long to() { return to.nanos().orElse(end); }

    ExportForm.Pace pace() { return new ExportForm.Pace(tempo.getValue(), frames.getValue(), silences.isSelected()); }

    void setPace(ExportForm.Pace pace) {
        Choices.choose(tempo, pace.tempo());
        Choices.choose(frames, pace.framesPerSecond());
        silences.setSelected(pace.skipsSilences());
    }
}
