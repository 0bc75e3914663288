package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.Banner;
import interleave.fxml.control.Notice;
import interleave.recording.Damage;
import interleave.recording.UnreadableRecordingException;
import interleave.remembered.Notes;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;

/** Opens recordings: those that are chosen, and those that are dropped on the window. */
final class ReplayDesk {
    static final String DIRECTORY = "recordings.directory";
    static final String ENDING = ".interleave";

    private final SessionDesk desk;
    private final Node root;
    private final Banner banner;
    private final Notice notice;
    private final Notes state;
    private final Texts texts;
    private final Consumer<Replay> opened;

    /** @param opened on the JavaFX thread */
    ReplayDesk(SessionDesk desk, Node root, Banner banner, Notice notice, Notes state, Texts texts, Consumer<Replay> opened) {
        this.desk = desk;
        this.root = root;
        this.banner = banner;
        this.notice = notice;
        this.state = state;
        this.texts = texts;
        this.opened = opened;
        root.setOnDragOver(this::dragged);
        root.setOnDragDropped(this::dropped);
    }

    private static Optional<File> fileOf(DragEvent event) {
        return event.getDragboard().getFiles().stream().filter(file -> file.getName().endsWith(ENDING)).findFirst();
    }

    private void dragged(DragEvent event) {
        if (fileOf(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        fileOf(event).ifPresent(file -> {
            open(file.toPath());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    /** Asks for one. */
    void choose() {
        File file = chooser(state, texts).showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            state.note(DIRECTORY, file.getParent());
            open(file.toPath());
        }
    }

    /** One that knows where recordings were last. */
    static FileChooser chooser(Notes state, Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("replay.files"), "*" + ENDING));
        state.word(DIRECTORY).map(File::new).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** What is shown stays where it cannot be opened. */
    void open(Path file) {
        desk.open(file,
                replay -> Platform.runLater(() -> {
                    banner.dismiss();
                    opened.accept(replay);
                }),
                (replay, damage) -> Platform.runLater(() -> banner.show(Banner.Kind.WARNING, sentence(damage, file), remedies(replay))),
                failure -> Platform.runLater(() -> banner.show(Banner.Kind.ERROR, sentence(failure, file), List.of())));
    }

    private List<Banner.Remedy> remedies(Replay replay) {
        return replay.recording().isRepairable() ? List.of(new Banner.Remedy(texts.get("replay.repair"), () -> repair(replay))) : List.of();
    }

    /** One that is shown no more has no file to write. */
    private void repair(Replay replay) {
        if (desk.replay().filter(replay::equals).isPresent()) {
            replay.repair(
                    () -> Platform.runLater(() -> notice.say(texts.format("replay.repaired", replay.file()))),
                    failure -> Platform.runLater(() -> banner.show(Banner.Kind.ERROR, texts.format("replay.unrepaired", String.valueOf(failure.getMessage())), List.of())));
        }
    }

    private String sentence(Damage damage, Path file) {
        return switch (damage) {
            case Damage.Unended(long events) -> texts.format("replay.unended", file, events);
            case Damage.CutOff(long readable, long bytes, long events) -> texts.format("replay.cutoff", file, readable, bytes, events);
            case Damage.Torn(long events, long all) -> texts.format("replay.torn", file, events, all);
            case Damage.Holes(long lost, long all) -> texts.format("replay.holes", file, lost, all);
            case Damage.Unread(String cause) -> texts.format("replay.unread", file, cause);
        };
    }

    private String sentence(Exception failure, Path file) {
        return switch (failure) {
            case UnreadableRecordingException e -> e.getMessage();
            case NoSuchFileException _ -> texts.format("replay.nofile", file);
            case AccessDeniedException _ -> texts.format("replay.denied", file);
            case IOException e -> texts.format("replay.failed", file, String.valueOf(e.getMessage()));
            default -> texts.format("replay.failed", file, failure.toString());
        };
    }
}
