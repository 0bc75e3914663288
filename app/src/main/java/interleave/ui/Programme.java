package interleave.ui;

import interleave.demo.Demo;
import interleave.fxml.Texts;
import interleave.fxml.control.Banner;
import interleave.fxml.control.DemoList;
import interleave.fxml.control.NotesPane;
import interleave.fxml.control.SpeedSlider;
import interleave.remembered.Notes;
import interleave.session.Session;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;

/** What is on: a demo as it is set up, or a recording. Either is named in the window's head, explained in the notes, and stands on the stage. */
final class Programme {
    private static final String DEMO = "demo";

    private final SessionDesk desk;
    private final Notes state;
    private final SetupForm setup;
    private final SidePanel side;
    private final Label summary;
    private final NotesPane notes;
    private final Banner banner;
    private final SpeedSlider speed;
    private final Consumer<Opening> prepare;
    private final Texts texts;
    private final DemoChoice choice;

    /**
     * @param summary in a few words, who takes part and what is not as usual
     * @param prepare clears the stage for what comes
     * @param texts the window's
     */
    Programme(
            DemoList demos,
            SessionDesk desk,
            Notes state,
            SetupForm setup,
            SidePanel side,
            Label summary,
            NotesPane notes,
            Banner banner,
            SpeedSlider speed,
            Consumer<Opening> prepare,
            Texts texts) {
        this.desk = desk;
        this.state = state;
        this.setup = setup;
        this.side = side;
        this.summary = summary;
        this.notes = notes;
        this.banner = banner;
        this.speed = speed;
        this.prepare = prepare;
        this.texts = texts;
        choice = new DemoChoice(demos, texts, this::chosen);
    }

    /** What the desk has: its recording, its session's demo, or else the demo of last time. */
    void begin() {
        desk.replay().ifPresentOrElse(this::show, this::chooseDemo);
    }

    private void chooseDemo() {
        choice.choose(desk.session().map(session -> session.plan().demo().id()).or(() -> state.word(DEMO)).orElse(""));
    }

    private void chosen(Demo demo, Texts words) {
        Optional<Session> session = desk.session().filter(it -> it.plan().demo().id().equals(demo.id()));
        if (session.isEmpty()) {
            desk.reset();
        }
        side.canBeSetUp(true);
        state.note(DEMO, demo.id());
        notes.show(words.get("title"), words.get("summary"), words.get("notes"));
        banner.dismiss();
        setup.show(demo, words);
        session.ifPresent(it -> {
            setup.show(it.plan());
            it.speed().operationsPerSecond().ifPresent(speed::setOperationsPerSecond);
        });
        prepare.accept(setup.opening());
        setupChanged();
    }

    /** What is set shows on the stage at once, unless something is being played there. */
    void setupChanged() {
        summary.setText(setup.summary());
        if (!desk.isLive()) {
            prepare.accept(setup.opening());
        }
    }

    void show(Replay replay) {
        Opening opening = replay.opening(texts);
        choice.clear();
        side.canBeSetUp(false);
        summary.setText(replay.summary(texts));
        notes.show(opening.title(), opening.texts().get("summary"), replay.notes(opening.texts().get("notes")));
        prepare.accept(opening);
    }

    void closeRecording() {
        desk.reset();
        chooseDemo();
    }

    void choose(String demo) {
        choice.choose(demo);
    }

    /** The same as in another window. */
    void look(Programme other) {
        if (desk.replay().isEmpty()) {
            choice.choose(other.choice.demo().id());
        }
    }

    /** A word for the names of files. */
    String name() {
        return desk.replay().map(Replay::name).orElseGet(() -> choice.demo().id());
    }
}
