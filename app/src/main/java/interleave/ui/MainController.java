package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.Views;
import interleave.fxml.control.ActorColumn;
import interleave.fxml.control.Banner;
import interleave.fxml.control.DemoList;
import interleave.fxml.control.FlightLayer;
import interleave.fxml.control.LiveBar;
import interleave.fxml.control.MarkerCard;
import interleave.fxml.control.NotesPane;
import interleave.fxml.control.Notice;
import interleave.fxml.control.ProgramPane;
import interleave.fxml.control.ReplayBar;
import interleave.fxml.control.ResultCard;
import interleave.fxml.control.RunsPane;
import interleave.fxml.control.SchedulePane;
import interleave.fxml.control.SettingsForm;
import interleave.fxml.control.SpeedSlider;
import interleave.fxml.control.SystemPane;
import interleave.fxml.control.TempoSlider;
import interleave.fxml.control.TimelineView;
import interleave.fxml.control.WidthGrip;
import interleave.fxml.control.WindowPane;
import interleave.remembered.Remembered;
import interleave.session.Session;
import interleave.trace.TraceMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;

/** The window: a demo is chosen, set up and played; each frame shows the state of its session. */
final class MainController implements AutoCloseable {
    private static final String SIDE_WIDTH = "side.width";

    @FXML private WindowPane window;
    @FXML private Label demoTitle;
    @FXML private Label settingsSummary;
    @FXML private Label modeText;
    @FXML private MenuButton appearanceMenu;
    @FXML private MenuButton programMenu;
    @FXML private Button zoomOut;
    @FXML private Button zoomText;
    @FXML private Button zoomIn;
    @FXML private DemoList demos;
    @FXML private Banner banner;
    @FXML private ActorColumn producers;
    @FXML private ActorColumn consumers;
    @FXML private VBox objects;
    @FXML private ResultCard result;
    @FXML private StackPane stageCard;
    @FXML private FlightLayer flights;
    @FXML private Notice notice;
    @FXML private MarkerCard markerCard;
    @FXML private MenuButton markersMenu;
    @FXML private TabPane side;
    @FXML private Tab setupTab;
    @FXML private Tab programTab;
    @FXML private WidthGrip sideGrip;
    @FXML private ProgramPane program;
    @FXML private SettingsForm roles;
    @FXML private SettingsForm parameters;
    @FXML private SettingsForm objectNames;
    @FXML private ComboBox<TraceMode> traceMode;
    @FXML private Button applyButton;
    @FXML private SchedulePane schedule;
    @FXML private Tab systemTab;
    @FXML private SystemPane system;
    @FXML private RunsPane runs;
    @FXML private NotesPane notes;
    @FXML private TimelineView timeline;
    @FXML private Button pastSign;
    @FXML private LiveBar liveBar;
    @FXML private Label recordingSign;
    @FXML private ReplayBar replayBar;
    @FXML private TempoSlider tempo;
    @FXML private SpeedSlider speed;
    @FXML private Region statusDot;
    @FXML private Label stateText;

    private final Texts windowTexts;
    private final SessionDesk desk;
    private final Parent root;
    private final Remembered remembered;
    private final Appearance appearance;
    private final Presentation presentation;
    private final Curtain curtain;
    private final List<Command> commands;
    private final SetupForm setup;
    private final SidePanel sidePanel;
    private final Programme programme;
    private final Transport transport;
    private final SystemView systemView;
    private final Troubles troubles;
    private final ScheduleDesk schedules;
    private final Cursor cursor = new Cursor();
    private final RunsView runsView;
    private final Playback playback;
    private final Controls controls;
    private final ReplayDesk recordings;
    private final RecordDesk recorder;
    private final MarkerCardView markerView;
    private final MarkerDesk markers;
    private final SessionView view;
    private final Play play;
    private final FrameBridge frames;

    /**
     * On any thread, as long as it is in no scene.
     *
     * @param desk whose session is shown; it is closed by whoever has made it
     * @param remembered how the window is to look, and what it is to be about; it is told when something else is chosen
     * @param speak shows the window in another language
     */
    MainController(Texts windowTexts, SessionDesk desk, Remembered remembered, Consumer<Locale> speak) {
        this.windowTexts = windowTexts;
        this.desk = desk;
        this.remembered = remembered;
        root = Views.load("main", this, windowTexts);
        appearance = new Appearance(root, remembered.settings(), flights.reducedMotionProperty(), zoom -> zoomText.setText(windowTexts.format("header.zoom.value", zoom)));
        AppearanceMenu.fill(appearanceMenu, appearance, windowTexts, speak);
        presentation = new Presentation(window, appearance);
        curtain = new Curtain(window.getCurtain());
        setup = new SetupForm(roles, parameters, objectNames, traceMode, this::setupChanged);
        sidePanel = new SidePanel(window, side.getSelectionModel(), setupTab, programTab);
        programme = new Programme(demos, desk, remembered.state(), setup, sidePanel, settingsSummary, notes, banner, speed, this::prepare, windowTexts);
        transport = new Transport(liveBar, statusDot, stateText, windowTexts);
        troubles = new Troubles(banner, windowTexts);
        schedules = new ScheduleDesk(schedule, desk, banner, windowTexts);
        systemView = new SystemView(system, systemTab.selectedProperty().and(window.sideShownProperty()));
        runsView = new RunsView(runs, () -> Optional.of(setup).filter(SetupForm::isValid).map(form -> form.plan(false)));
        playback = new Playback(cursor, () -> desk.performance().filter(_ -> !desk.isStarting()), tempo, this::frameWanted);
        recordings = new ReplayDesk(desk, root, banner, notice, remembered.state(), windowTexts, this::opened);
        recorder = new RecordDesk(desk, liveBar, recordingSign, banner, notice, remembered.state(), windowTexts, this::title);
        markerView = new MarkerCardView(markerCard, cursor, playback);
        markers = new MarkerDesk(desk, cursor, playback, markerView, banner, notice, windowTexts, this::frameWanted);
        view = new SessionView(desk, transport, troubles, cursor, playback, facets());
        frames = new FrameBridge(desk, view::frame);
        play = new Play(desk, setup, transport, speed, schedules, troubles, banner, setup::opening, this::prepare);
        controls = new Controls(desk, cursor, play, playback);
        commands = Commands.of(this);
        ProgramMenu.fill(programMenu, commands, windowTexts);
        sideGrip.setPanel(side);
        remembered.state().number(SIDE_WIDTH).ifPresent(sideGrip::setLetters);
        sideGrip.lettersProperty().subscribe(letters -> remembered.state().note(SIDE_WIDTH, letters.doubleValue()));
        connect();
        programme.begin();
        frames.start();
    }

    private List<Facet> facets() {
        Consumer<Consumer<Session>> steer = what -> play.steer(what);
        return List.of(
                new StageView(producers, consumers, objects, flights, steer),
                new Growth(producers, consumers, desk, setup, steer),
                new VainWaits(banner, steer),
                new ResultView(result),
                new ModeView(modeText),
                runsView,
                sidePanel,
                new ProgramView(program, programTab.selectedProperty().and(window.sideShownProperty()), producers, consumers),
                systemView,
                new PastView(cursor, pastSign, stageCard, List.of(producers, consumers)),
                recorder,
                new TimelineFeed(timeline, cursor, playback),
                new MarkersView(timeline, markersMenu, markers, () -> ProgramMenu.items(Command.Section.MARKERS, commands(), windowTexts), windowTexts),
                markerView,
                new ReplayView(replayBar, playback, List.of(replayBar, tempo), List.of(liveBar, speed)));
    }

    private void connect() {
        pastSign.setOnAction(_ -> timeline.goLive());
        liveBar.startButton().setOnAction(_ -> play.startOrStop());
        liveBar.startableProperty().bind(setup.validProperty());
        applyButton.disableProperty().bind(Bindings.not(setup.validProperty()));
        applyButton.setOnAction(_ -> play.start());
        liveBar.pauseButton().setOnAction(_ -> play.pauseOrRun());
        liveBar.backButton().setOnAction(_ -> playback.back());
        liveBar.stepButton().setOnAction(_ -> controls.forward());
        liveBar.resetButton().setOnAction(_ -> play.reset());
        schedule.setOnPlay(play::playSchedule);
        replayBar.setOn(ReplayBar.Action.CLOSE, programme::closeRecording);
        replayBar.setOn(ReplayBar.Action.BRANCH, () -> desk.replay().ifPresent(this::branch));
        zoomIn.setOnAction(_ -> appearance.zoom(1));
        zoomOut.setOnAction(_ -> appearance.zoom(-1));
        zoomText.setOnAction(_ -> appearance.resetZoom());
    }

    private void setupChanged() {
        programme.setupChanged();
    }

    private void opened(Replay replay) {
        if (desk.show(replay)) {
            programme.show(replay);
            playback.open(replay);
        }
    }

    /** Goes on live from the place that is shown. */
    private void branch(Replay replay) {
        play.branch(() -> Branch.of(replay, cursor.events(replay.timeline()), windowTexts), programme::choose);
    }

    MarkerDesk markers() {
        return markers;
    }

    RecordDesk recorder() {
        return recorder;
    }

    ReplayDesk recordings() {
        return recordings;
    }

    private void prepare(Opening opening) {
        demoTitle.setText(opening.title());
        view.prepare(opening);
        frames.want();
    }

    void look(MainController other) {
        programme.look(other.programme);
        cursor.look(other.cursor);
        tempo.setTempo(other.tempo.getTempo());
        window.setSideOpen(other.window.isSideOpen());
        speed.setOperationsPerSecond(other.speed.getOperationsPerSecond());
        schedule.setText(other.schedule.getText());
        transport.setHeld(other.transport.isHeld());
    }

    /** The keyboard is about the button that starts the demo. */
    void attend() {
        liveBar.startButton().requestFocus();
    }

    /** Removes what a killed program left, and says so. */
    void sweep() {
        desk.sweep(report -> Platform.runLater(() -> troubles.tell(report)));
    }

    /** Something went wrong that nobody else has told. */
    void tell(RuntimeException failure) {
        troubles.tell(failure);
    }

    private void frameWanted() {
        frames.want();
    }

    void frame() {
        view.frame();
    }

    Parent root() {
        return root;
    }

    Appearance appearance() {
        return appearance;
    }

    Controls controls() {
        return controls;
    }

    Presentation presentation() {
        return presentation;
    }

    Curtain curtain() {
        return curtain;
    }

    List<Command> commands() {
        return commands;
    }

    void savePicture() {
        new PictureDesk(stageCard, banner, notice, remembered.state(), windowTexts).save(programme.name(), title());
    }

    void export() {
        new ExportDesk(desk, cursor, notice, remembered.state(), windowTexts, programme::name).ask();
    }

    String title() {
        return demoTitle.getText();
    }

    Region stageCard() {
        return stageCard;
    }

    /** What is in front goes: a card, or else the presentation. */
    void leave() {
        if (!markerView.putAway()) {
            presentation.leave();
        }
    }

    void present() {
        window.setPresenting(true);
    }

    void toggleSide() {
        window.setSideOpen(!window.isSideOpen());
    }

    void help() {
        HelpDialog.show(root.getScene().getWindow(), commands, windowTexts);
    }

    void about() {
        AboutDialog.show(root.getScene().getWindow(), windowTexts);
    }

    void census() {
        CensusDialog.show(root.getScene().getWindow(), windowTexts);
    }

    void quit() {
        Event.fireEvent(root.getScene().getWindow(), new WindowEvent(root.getScene().getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @Override
    public void close() {
        appearance.close();
        frames.close();
        runsView.close();
    }
}
