package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.Banner;
import interleave.fxml.control.SchedulePane;
import interleave.schedule.Player;
import interleave.schedule.Schedule;
import interleave.session.Session;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.stage.FileChooser;

/** The order of operations as text: taken from what was stepped by hand, opened, saved, played. */
final class ScheduleDesk {
    private static final String FILES = "*.schedule";

    private final SchedulePane pane;
    private final SessionDesk desk;
    private final Banner banner;
    private final Texts texts;

    ScheduleDesk(SchedulePane pane, SessionDesk desk, Banner banner, Texts texts) {
        this.pane = pane;
        this.desk = desk;
        this.banner = banner;
        this.texts = texts;
        pane.setOnTake(this::take);
        pane.setOnOpen(this::open);
        pane.setOnSave(this::save);
    }

    void write(String schedule) {
        pane.setText(schedule);
    }

    /** What is written, or empty with a word about it if that is no schedule. */
    Optional<Schedule> read() {
        try {
            return Optional.of(Schedule.parse(pane.getText())).filter(schedule -> schedule.steps() > 0);
        } catch (IllegalArgumentException e) {
            banner.show(Banner.Kind.ERROR, e.getMessage(), List.of());
            return Optional.empty();
        }
    }

    /** Writes down what was stepped by hand in this session. */
    private void take() {
        List<String> steps = desk.session().map(Session::stepped).orElse(List.of());
        if (steps.isEmpty()) {
            banner.show(Banner.Kind.INFO, texts.get("trouble.nosteps"), List.of());
        } else {
            pane.setText(Schedule.of(steps).toString());
        }
    }

    private void open() {
        Optional.ofNullable(chooser().showOpenDialog(pane.getScene().getWindow())).ifPresent(file -> tryTo(() -> pane.setText(Files.readString(file.toPath()))));
    }

    private void save() {
        if (read().isPresent()) {
            File file = chooser().showSaveDialog(pane.getScene().getWindow());
            Optional.ofNullable(file).ifPresent(it -> tryTo(() -> Files.writeString(it.toPath(), pane.getText() + "\n")));
        }
    }

    /**
     * Plays on a session whose actors are held. Blocks.
     *
     * @param beforeEach waits as long as the speed asks for
     * @param refused where it could not be followed
     */
    static void play(Session session, Schedule schedule, Runnable beforeEach, Consumer<Player.Refusal> refused) {
        try {
            session.awaitBarrier();
            new Player(session.turns(), false, beforeEach).play(schedule).refusals().forEach(refused);
        } catch (CancellationException e) {
            // Something else was asked for meanwhile.
        }
    }

    void tell(Player.Refusal refusal) {
        String key = "trouble.refused." + refusal.obstacle().name().toLowerCase(Locale.ROOT);
        banner.show(Banner.Kind.WARNING, texts.format(key, refusal.step(), refusal.actor()), List.of());
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.get("setup.schedule.files"), FILES));
        return chooser;
    }

    private interface FileWork {
        void run() throws IOException;
    }

    private void tryTo(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            banner.show(Banner.Kind.ERROR, e.getMessage(), List.of());
        }
    }
}
