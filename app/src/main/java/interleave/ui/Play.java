package interleave.ui;

import interleave.fxml.control.Banner;
import interleave.fxml.control.SpeedSlider;
import interleave.schedule.Schedule;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** What the transport's buttons and keys do: start, pause, step, stop, begin anew, play a schedule. */
final class Play {
    private static final double USUAL_SPEED = 2;

    private final SessionDesk desk;
    private final SetupForm setup;
    private final Transport transport;
    private final SpeedSlider speed;
    private final ScheduleDesk schedules;
    private final Troubles troubles;
    private final Banner banner;
    private final Supplier<Opening> opening;
    private final Consumer<Opening> prepare;

    /** @param prepare clears the window for what comes, and has it drawn */
    Play(
            SessionDesk desk,
            SetupForm setup,
            Transport transport,
            SpeedSlider speed,
            ScheduleDesk schedules,
            Troubles troubles,
            Banner banner,
            Supplier<Opening> opening,
            Consumer<Opening> prepare) {
        this.desk = desk;
        this.setup = setup;
        this.transport = transport;
        this.speed = speed;
        this.schedules = schedules;
        this.troubles = troubles;
        this.banner = banner;
        this.opening = opening;
        this.prepare = prepare;
        speed.setOperationsPerSecond(USUAL_SPEED);
        speed.operationsPerSecondProperty().addListener(_ -> {
            if (!transport.isHeld()) {
                steer(session -> session.pace(chosenSpeed()));
            }
        });
    }

    void startOrStop() {
        if (isGoing()) {
            desk.stop();
        } else {
            start();
        }
    }

    void startOrPause() {
        if (isGoing()) {
            pauseOrRun();
        } else {
            start();
        }
    }

    private boolean isGoing() {
        return desk.isLive() && !transport.isOver();
    }

    void start() {
        start(false);
    }

    private void start(boolean attach) {
        if (setup.isValid()) {
            SessionPlan plan = setup.plan(attach);
            Optional<String> order = plan.demo().schedule(plan.settings());
            if (order.isPresent()) {
                schedules.write(order.get());
                play(plan, Schedule.parse(order.get()));
            } else {
                clear();
                transport.setHeld(false);
                desk.start(plan, chosenSpeed(), failure -> tell(failure, plan));
            }
        }
    }

    /** The schedule that is written, on fresh processes. */
    void playSchedule() {
        schedules.read().filter(_ -> setup.isValid()).ifPresent(schedule -> play(setup.plan(false), schedule));
    }

    private void play(SessionPlan plan, Schedule schedule) {
        clear();
        transport.setHeld(true);
        desk.play(
                plan,
                schedule,
                speed.operationsPerSecondProperty()::get,
                refusal -> Platform.runLater(() -> schedules.tell(refusal)),
                failure -> tell(failure, plan));
    }

    /**
     * Fresh processes, taken to a place of a recording as fast as it goes, and held there; a word about it where that cannot be.
     *
     * @param choose makes the window be about a demo
     */
    void branch(Supplier<Branch> place, Consumer<String> choose) {
        Branch branch;
        try {
            branch = place.get();
        } catch (IllegalArgumentException e) {
            troubles.tell(e);
            return;
        }
        choose.accept(branch.plan().demo().id());
        setup.show(branch.plan());
        clear();
        transport.setHeld(true);
        desk.play(
                branch.plan(),
                branch.schedule(),
                () -> Double.POSITIVE_INFINITY,
                refusal -> Platform.runLater(() -> schedules.tell(refusal)),
                failure -> tell(failure, branch.plan()));
    }

    private void tell(RuntimeException failure, SessionPlan plan) {
        Platform.runLater(() -> troubles.tell(failure, plan, setup, this::start));
    }

    private void clear() {
        banner.dismiss();
        prepare.accept(opening.get());
    }

    private Speed chosenSpeed() {
        return Speed.of(speed.getOperationsPerSecond());
    }

    void pauseOrRun() {
        boolean hold = !transport.isHeld();
        transport.setHeld(hold);
        steer(session -> session.pace(hold ? Speed.HELD : chosenSpeed()));
    }

    /** Lets each actor do one operation, and holds it before the next. */
    void stepAll() {
        transport.setHeld(true);
        steer(Session::stepAll);
    }

    /** Ends what is played, and begins anew. */
    void reset() {
        desk.reset();
        clear();
    }

    void steer(Consumer<Session> what) {
        desk.steer(what, failure -> Platform.runLater(() -> troubles.tell(failure)));
    }
}
