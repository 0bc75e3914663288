package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.Banner;
import interleave.fxml.control.LiveBar;
import interleave.fxml.control.Notice;
import interleave.recording.Recorder;
import interleave.remembered.Notes;
import interleave.session.Authorship;
import interleave.session.Session;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.FileChooser;

/** Records sessions into files: while they go on, or all that has happened so far. What cannot be written is said; the session goes on. */
final class RecordDesk implements Facet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");
    private static final double MEGA = 1e6;

    private final SessionDesk desk;
    private final LiveBar bar;
    private final Label sign;
    private final Banner banner;
    private final Notice notice;
    private final Notes state;
    private final Texts texts;
    private final Supplier<String> title;
    private boolean wasOn;

    /**
     * @param sign says that it is being recorded
     * @param title what a recording is called
     */
    RecordDesk(SessionDesk desk, LiveBar bar, Label sign, Banner banner, Notice notice, Notes state, Texts texts, Supplier<String> title) {
        this.desk = desk;
        this.bar = bar;
        this.sign = sign;
        this.banner = banner;
        this.notice = notice;
        this.state = state;
        this.texts = texts;
        this.title = title;
        bar.recordButton().setOnAction(_ -> toggle());
    }

    @Override
    public void prepare(Opening opening) {
        show(Optional.empty());
        bar.recordButton().setDisable(true);
    }

    @Override
    public void show(Moment moment) {
        bar.recordButton().setDisable(moment.stage() != Transport.Stage.LIVE && moment.stage() != Transport.Stage.OVER);
        show(moment.performance().session().filter(session -> !session.isClosed()).flatMap(session -> session.recording().recorder()));
    }

    private void show(Optional<Recorder> recorder) {
        boolean on = recorder.isPresent();
        if (on != wasOn) {
            wasOn = on;
            bar.setRecording(on);
        }
        sign.setVisible(on);
        sign.setManaged(on);
        recorder.ifPresent(it -> sign.setText(texts.format("record.sign", it.bytes() / MEGA, it.written())));
    }

    /** Begins a recording, or ends it. */
    void toggle() {
        if (wasOn) {
            desk.ask(session -> session.recording().end(), this::tell);
        } else if (desk.isSteerable()) {
            choose().ifPresent(this::record);
        }
    }

    /** The session into this file, from its beginning and as long as it goes on. */
    void record(Path file) {
        Authorship by = authorship();
        desk.ask(session -> session.record(replaced(file), by, failure -> Platform.runLater(() -> banner.show(Banner.Kind.ERROR, texts.format("record.stopped", file, failure), List.of()))), this::tell);
    }

    /** Asks for a file, and writes into it what has happened so far. */
    void save() {
        if (desk.session().isEmpty()) {
            notice.say(texts.get("record.none"));
        } else {
            choose().ifPresent(this::save);
        }
    }

    /** What has happened so far into this file, beside everything else. */
    void save(Path file) {
        desk.session().ifPresent(session -> {
            Authorship by = authorship();
            Thread.ofPlatform().name("saving").start(() -> {
                try {
                    session.recording().save(replaced(file), by);
                    Platform.runLater(() -> notice.say(texts.format("record.saved", file)));
                } catch (IOException | RuntimeException e) {
                    tell(e);
                }
            });
        });
    }

    private Authorship authorship() {
        return new Authorship(title.get(), "", "");
    }

    private Optional<Path> choose() {
        FileChooser chooser = ReplayDesk.chooser(state, texts);
        String demo = desk.session().map(Session::plan).map(plan -> plan.demo().id()).orElse("");
        chooser.setInitialFileName(demo + "-" + LocalDateTime.now().format(MINUTE) + ReplayDesk.ENDING);
        File file = chooser.showSaveDialog(sign.getScene().getWindow());
        if (file == null) {
            return Optional.empty();
        }
        state.note(ReplayDesk.DIRECTORY, file.getParent());
        return Optional.of(file.getName().endsWith(ReplayDesk.ENDING) ? file.toPath() : Path.of(file + ReplayDesk.ENDING));
    }

    /** That one may be replaced was asked when it was chosen. */
    private static Path replaced(Path file) throws IOException {
        Files.deleteIfExists(file);
        return file;
    }

    private void tell(Exception failure) {
        Platform.runLater(() -> banner.show(Banner.Kind.ERROR, texts.format("record.failed", String.valueOf(failure.getMessage())), List.of()));
    }
}
