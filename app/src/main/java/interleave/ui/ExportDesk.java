package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.ExportForm;
import interleave.fxml.control.Notice;
import interleave.recording.film.FilmCut;
import interleave.recording.film.FilmPace;
import interleave.remembered.Notes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks what the recording that is shown, or the session, is to be exported to. */
final class ExportDesk {
    private static final String DIRECTORY = "exports.directory";
    private static final List<Double> TEMPOS = List.of(0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 100.0);
    private static final List<Integer> FRAME_RATES = List.of(0, 10, 15, 24, 25, 30, 50, 60);

    private final SessionDesk desk;
    private final Cursor cursor;
    private final Notice notice;
    private final Notes state;
    private final Texts texts;
    private final Supplier<String> name;

    /** @param name of a file, without an ending */
    ExportDesk(SessionDesk desk, Cursor cursor, Notice notice, Notes state, Texts texts, Supplier<String> name) {
        this.desk = desk;
        this.cursor = cursor;
        this.notice = notice;
        this.state = state;
        this.texts = texts;
        this.name = name;
    }

    void ask() {
        desk.performance().filter(it -> it.elapsedNanos() > 0).ifPresentOrElse(this::ask, () -> notice.say(texts.get("export.none")));
    }

    private void ask(Performance performance) {
        Window owner = notice.getScene().getWindow();
        ExportForm[] form = new ExportForm[1];
        form[0] = new ExportForm(texts, offer(), cursor.place() - performance.beganAt(), performance.elapsedNanos(), () -> choose(form[0], owner));
        new ExportHabits(state).fillIn(form[0]);
        form[0].setOnFormat(format -> form[0].setTarget(proposed(format)));
        new ExportDialog(owner, form[0], texts, (target, told) -> begin(performance, form[0], target, told), target -> notice.say(texts.format("record.saved", target))).show();
    }

    private static ExportForm.Offer offer() {
        return new ExportForm.Offer(
                Arrays.stream(ExportFormat.values()).map(format -> new ExportForm.Format(format.ending(), asks(format), format.usualFramesPerSecond())).toList(),
                Arrays.stream(ExportSize.values()).map(ExportSize::text).toList(),
                List.of("light", "dark", "high_contrast"),
                TEMPOS,
                FRAME_RATES,
                FilmCut::lasts);
    }

    private static ExportForm.Asks asks(ExportFormat format) {
        return switch (format.extent()) {
            case ALL -> ExportForm.Asks.NOTHING;
            case MOMENT -> ExportForm.Asks.MOMENT;
            case STRETCH -> ExportForm.Asks.STRETCH;
        };
    }

    private String proposed(ExportForm.Format format) {
        String directory = state.word(DIRECTORY).filter(it -> new File(it).isDirectory()).orElse(System.getProperty("user.home"));
        return Path.of(directory, name.get() + format.ending()).toString();
    }

    private void choose(ExportForm form, Window owner) {
        FileChooser chooser = new FileChooser();
        String ending = form.getFormat().ending();
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(texts.get("export.format" + ending), "*" + ending));
        Path now = Path.of(form.getTarget());
        Optional.ofNullable(now.getParent()).map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        chooser.setInitialFileName(String.valueOf(now.getFileName()));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            form.setTarget(chosen.getName().endsWith(ending) ? chosen.toString() : chosen + ending);
        }
    }

    private ExportWork begin(Performance performance, ExportForm form, Path target, ExportWork.Told told) throws IOException {
        Path directory = target.toAbsolutePath().getParent();
        if (Files.isDirectory(directory)) {
            state.note(DIRECTORY, directory.toString());
        }
        new ExportHabits(state).note(form);
        Canvas canvas = ExportSize.of(form.getSize()).canvas(tone(form.getTheme()), texts.locale());
        ExportFormat format = ExportFormat.of(Path.of(form.getFormat().ending())).orElseThrow();
        long began = performance.beganAt();
        ExportForm.Pace pace = form.getPace();
        FilmPace filmPace = new FilmPace(pace.framesPerSecond(), pace.tempo(), pace.skipsSilences());
        ExportOrder order = new ExportOrder(format, canvas, began + form.getFrom(), began + form.getTo(), filmPace, RecordingPictures::onRunningToolkit);
        ExportWork work = new ExportWork(performance, order, target, told);
        work.start();
        return work;
    }

    private static Canvas.Tone tone(String theme) {
        return switch (theme) {
            case "dark" -> Canvas.Tone.DARK;
            case "high_contrast" -> Canvas.Tone.CONTRAST;
            default -> Canvas.Tone.LIGHT;
        };
    }
}
