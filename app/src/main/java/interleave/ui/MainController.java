package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.DemoTexts;
import interleave.demo.Demos;
import interleave.fxml.Texts;
import interleave.fxml.Theme;
import interleave.fxml.Views;
import interleave.fxml.Zoom;
import interleave.fxml.control.ActorColumn;
import interleave.fxml.control.Banner;
import interleave.fxml.control.DemoList;
import interleave.fxml.control.FlightLayer;
import interleave.fxml.control.Icon;
import interleave.fxml.control.ResultCard;
import interleave.fxml.control.SettingsForm;
import interleave.fxml.control.SpeedSlider;
import interleave.fxml.control.TimelineView;
import interleave.fxml.control.WindowPane;
import interleave.session.Session;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The window: a demo is chosen, set up and played; each frame shows the state of its session. */
final class MainController implements AutoCloseable {
    private static final double ZOOM_STEP = 0.1;
    private static final double USUAL_SPEED = 2;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    @FXML private WindowPane window;
    @FXML private Label demoTitle;
    @FXML private Label settingsSummary;
    @FXML private Label modeText;
    @FXML private MenuButton themeMenu;
    @FXML private Button zoomOut;
    @FXML private Button zoomText;
    @FXML private Button zoomIn;
    @FXML private Button helpButton;
    @FXML private DemoList demos;
    @FXML private Banner banner;
    @FXML private ActorColumn producers;
    @FXML private ActorColumn consumers;
    @FXML private VBox objects;
    @FXML private ResultCard result;
    @FXML private FlightLayer flights;
    @FXML private SettingsForm roles;
    @FXML private SettingsForm parameters;
    @FXML private SettingsForm objectNames;
    @FXML private ComboBox<TraceMode> traceMode;
    @FXML private Button applyButton;
    @FXML private TextArea scheduleText;
    @FXML private Button schedulePlay;
    @FXML private Button scheduleTake;
    @FXML private Button scheduleOpen;
    @FXML private Button scheduleSave;
    @FXML private Label notesTitle;
    @FXML private Label notesText;
    @FXML private TimelineView timeline;
    @FXML private Button resetButton;
    @FXML private Button startButton;
    @FXML private Icon startIcon;
    @FXML private Button pauseButton;
    @FXML private Icon pauseIcon;
    @FXML private Tooltip pauseTip;
    @FXML private Button stepButton;
    @FXML private SpeedSlider speed;
    @FXML private Region statusDot;
    @FXML private Label stateText;

    private final Texts windowTexts;
    private final SessionDesk desk;
    private final Parent root;
    private final StageView stage;
    private final SetupForm setup;
    private final Transport transport;
    private final Troubles troubles;
    private final Growth growth;
    private final ScheduleDesk schedules;
    private final SessionView view;
    private final FrameBridge frames;
    private Demo demo;
    private Texts texts;
    private Theme theme = Theme.LIGHT;
    private double zoom = 1;

    /**
     * @param desk whose session is shown; it is closed by whoever has made it
     * @param speak shows the window in another language
     */
    MainController(Texts windowTexts, SessionDesk desk, Consumer<Locale> speak) {
        this.windowTexts = windowTexts;
        this.texts = windowTexts;
        this.desk = desk;
        root = Views.load("main", this, windowTexts);
        stage = new StageView(producers, consumers, objects, flights, this::steer);
        setup = new SetupForm(roles, parameters, objectNames, traceMode, this::setupChanged);
        transport = new Transport(startButton, startIcon, pauseButton, pauseIcon, pauseTip, stepButton, resetButton, statusDot, stateText, windowTexts);
        troubles = new Troubles(banner, windowTexts);
        schedules = new ScheduleDesk(scheduleText, banner, windowTexts);
        growth = new Growth(producers, consumers, desk, setup, this::steer);
        view = new SessionView(desk, stage, new ResultView(result), new TimelineFeed(timeline), transport, modeText, growth, new VainWaits(banner, this::steer), troubles);
        connect();
        chooseTheme();
        chooseLanguage(speak);
        demos.getItems().setAll(Demos.all().stream().map(this::item).toList());
        demos.selectedProperty().subscribe(this::chosen);
        demos.select(first());
        frames = new FrameBridge(desk, view::frame);
    }

    /** That of the session that is there, otherwise the first of all. */
    private DemoList.Item first() {
        return desk.session()
                .flatMap(session -> demos.getItems().stream().filter(item -> item.id().equals(session.plan().demo().id())).findFirst())
                .orElse(demos.getItems().getFirst());
    }

    /** Removes what a killed program left, and says so. */
    void sweep() {
        desk.sweep(report -> Platform.runLater(() -> troubles.tell(report)));
    }

    /** Shows the session as it is now. */
    void frame() {
        view.frame();
    }

    Parent root() {
        return root;
    }

    private void connect() {
        startButton.setOnAction(_ -> startOrStop());
        applyButton.setOnAction(_ -> start(false));
        pauseButton.setOnAction(_ -> pauseOrRun());
        stepButton.setOnAction(_ -> stepAll());
        resetButton.setOnAction(_ -> reset());
        schedulePlay.setOnAction(_ -> play());
        scheduleTake.setOnAction(_ -> schedules.take(desk.session()));
        scheduleOpen.setOnAction(_ -> schedules.open());
        scheduleSave.setOnAction(_ -> schedules.save());
        zoomIn.setOnAction(_ -> zoom(1));
        zoomOut.setOnAction(_ -> zoom(-1));
        zoomText.setOnAction(_ -> resetZoom());
        helpButton.setOnAction(_ -> help());
        speed.setOperationsPerSecond(USUAL_SPEED);
        speed.operationsPerSecondProperty().addListener(_ -> {
            if (!transport.isHeld()) {
                steer(session -> session.pace(chosenSpeed()));
            }
        });
    }

    private void chooseTheme() {
        ToggleGroup one = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(windowTexts.get("theme." + theme.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(one);
            item.setUserData(theme);
            item.setOnAction(_ -> wear(theme));
            themeMenu.getItems().add(item);
        }
        themeMenu.setOnShowing(_ -> one.getToggles().forEach(item -> item.setSelected(item.getUserData() == this.theme)));
    }

    private void chooseLanguage(Consumer<Locale> speak) {
        themeMenu.getItems().add(new SeparatorMenuItem());
        ToggleGroup one = new ToggleGroup();
        for (Locale language : LANGUAGES) {
            RadioMenuItem item = new RadioMenuItem(language.getDisplayLanguage(language));
            item.setToggleGroup(one);
            item.setSelected(language.getLanguage().equals(windowTexts.locale().getLanguage()));
            item.setOnAction(_ -> speak.accept(language));
            themeMenu.getItems().add(item);
        }
    }

    private DemoList.Item item(Demo each) {
        return new DemoList.Item(
                each.id(), DemoTexts.of(each, windowTexts.locale()).getString("title"), windowTexts.get("topic." + each.topic().key()));
    }

    private void chosen(DemoList.Item item) {
        if (item != null && (demo == null || !demo.id().equals(item.id()))) {
            Optional<Session> session = desk.session().filter(it -> it.plan().demo().id().equals(item.id()));
            if (session.isEmpty()) {
                desk.reset();
            }
            demo = Demos.find(item.id()).orElseThrow();
            texts = windowTexts.with(DemoTexts.of(demo, windowTexts.locale()));
            demoTitle.setText(texts.get("title"));
            notesTitle.setText(texts.get("title"));
            notesText.setText(texts.get("summary") + "\n\n" + texts.get("notes"));
            banner.dismiss();
            setup.show(demo, texts);
            session.ifPresent(it -> {
                setup.show(it.plan());
                it.speed().operationsPerSecond().ifPresent(speed::setOperationsPerSecond);
            });
            view.prepare(demo, setup.objects(), texts);
            setupChanged();
        }
    }

    /** What is set shows on the stage at once, unless something is being played there. */
    private void setupChanged() {
        if (demo != null) {
            settingsSummary.setText(setup.summary());
            if (!desk.isLive()) {
                view.prepare(demo, setup.objects(), texts);
            }
            startButton.setDisable(!setup.isValid());
            applyButton.setDisable(!setup.isValid());
        }
    }

    void wear(Theme next) {
        theme = next;
        theme.apply(root.getScene());
    }

    /** Takes over the demo and the looks of another. */
    void look(MainController other) {
        demos.getItems().stream().filter(item -> item.id().equals(other.demo.id())).findFirst().ifPresent(demos::select);
        wear(other.theme);
        setZoom(other.zoom);
        speed.setOperationsPerSecond(other.speed.getOperationsPerSecond());
        scheduleText.setText(other.scheduleText.getText());
        transport.setHeld(other.transport.isHeld());
    }

    /** @param steps 1 is larger, −1 smaller */
    void zoom(int steps) {
        setZoom(zoom + steps * ZOOM_STEP);
    }

    void resetZoom() {
        setZoom(1);
    }

    private void setZoom(double factor) {
        zoom = Math.clamp(factor, Zoom.SMALLEST, Zoom.LARGEST);
        Zoom.apply(root, zoom);
        zoomText.setText(windowTexts.format("header.zoom.value", zoom));
    }

    void startOrStop() {
        if (desk.isLive() && !transport.isOver()) {
            desk.stop();
        } else {
            start(false);
        }
    }

    void startOrPause() {
        if (desk.isLive() && !transport.isOver()) {
            pauseOrRun();
        } else {
            start(false);
        }
    }

    private void start(boolean attach) {
        if (!setup.isValid()) {
            return;
        }
        banner.dismiss();
        view.prepare(demo, setup.objects(), texts);
        transport.setHeld(false);
        var plan = setup.plan(attach);
        desk.start(plan, chosenSpeed(), failure -> Platform.runLater(() -> troubles.tell(failure, plan, setup, this::start)));
        frames.want();
    }

    /** The schedule that is written, on fresh processes. */
    private void play() {
        schedules.read().filter(_ -> setup.isValid()).ifPresent(schedule -> {
            banner.dismiss();
            view.prepare(demo, setup.objects(), texts);
            transport.setHeld(true);
            var plan = setup.plan(false);
            desk.play(
                    plan,
                    schedule,
                    speed.operationsPerSecondProperty()::get,
                    refusal -> Platform.runLater(() -> schedules.tell(refusal)),
                    failure -> Platform.runLater(() -> troubles.tell(failure, plan, setup, this::start)));
            frames.want();
        });
    }

    private Speed chosenSpeed() {
        return Speed.of(speed.getOperationsPerSecond());
    }

    private void pauseOrRun() {
        boolean hold = !transport.isHeld();
        transport.setHeld(hold);
        steer(session -> session.pace(hold ? Speed.HELD : chosenSpeed()));
        frames.want();
    }

    /** Lets each actor do one operation, and holds it before the next. */
    void stepAll() {
        transport.setHeld(true);
        steer(Session::stepAll);
    }

    private void reset() {
        desk.reset();
        banner.dismiss();
        view.prepare(demo, setup.objects(), texts);
        frames.want();
    }

    private void steer(Consumer<Session> what) {
        desk.steer(what, failure -> Platform.runLater(() -> troubles.tell(failure)));
    }

    void help() {
        HelpDialog.show(window.getScene().getWindow(), windowTexts);
    }

    @Override
    public void close() {
        frames.close();
    }
}
