package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.Parameter;
import interleave.demo.Result;
import interleave.fxml.Texts;
import interleave.fxml.control.Comparison;
import interleave.fxml.control.RunsPane;
import interleave.session.Series;
import interleave.session.SessionPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Plays what is set many times, and the variants of a demo one after the other, on processes of their own and a thread of its own, beside the session that is shown. */
final class RunsView implements Facet, AutoCloseable {
    private static final double MILLIS = 1e6;
    private static final int RUNS = 20;
    private static final int RUNS_OF_A_VARIANT = 5;

    private final RunsPane pane;
    private final Supplier<Optional<SessionPlan>> set;
    /** Grows when what is being played is not wanted any more. */
    private final AtomicInteger wish = new AtomicInteger();
    private Opening.Chosen shown;
    private Demo demo;
    private Texts texts;

    /** @param set what is set now, if it is possible */
    RunsView(RunsPane pane, Supplier<Optional<SessionPlan>> set) {
        this.pane = pane;
        this.set = set;
        pane.setRuns(RUNS);
        pane.setOnMany(() -> plan().ifPresent(this::playMany));
        pane.setOnCompare(() -> plan().ifPresent(this::compare));
        pane.setOnCancel(this::giveUp);
    }

    @Override
    public void prepare(Opening opening) {
        texts = opening.texts();
        if (opening.chosen().isPresent()) {
            prepare(opening.chosen().get());
        } else {
            giveUp();
            pane.possibleProperty().set(false);
            pane.comparableProperty().set(false);
            pane.messageProperty().set(texts.get("runs.recorded"));
        }
    }

    private void prepare(Opening.Chosen opening) {
        pane.possibleProperty().set(opening.demo().ends(opening.settings()));
        if (!pane.possibleProperty().get()) {
            pane.messageProperty().set(texts.get("runs.endless"));
        } else if (demo != opening.demo() || !shown.settings().values().equals(opening.settings().values())) {
            clearHistogram();
        }
        if (demo == null || !demo.id().equals(opening.demo().id())) {
            giveUp();
            pane.getComparison().getBars().clear();
        }
        demo = opening.demo();
        shown = opening;
        pane.comparableProperty().set(variants().isPresent());
    }

    @Override
    public void show(Moment moment) {
        // What is played here is not the session that is shown.
    }

    /** The choice that makes one demo several: which guard, which order. */
    private Optional<Parameter.Choice> variants() {
        return demo.parameters().stream().filter(Parameter.Choice.class::isInstance).map(Parameter.Choice.class::cast).findFirst();
    }

    private void clearHistogram() {
        pane.getHistogram().getValues().clear();
        pane.getHistogram().setTitle("");
        pane.modeProperty().set("");
        pane.messageProperty().set("");
    }

    /** What is set, if it comes to an end by itself. */
    private Optional<SessionPlan> plan() {
        Optional<SessionPlan> plan = set.get().filter(it -> it.demo().ends(it.settings()));
        if (plan.isEmpty()) {
            pane.messageProperty().set(texts.get("runs.endless"));
        }
        return plan;
    }

    private void playMany(SessionPlan plan) {
        clearHistogram();
        begin(plan, mine -> new Series(plan).play(RUNS, run -> show(mine, () -> {
            pane.getHistogram().setTitle(texts.get("result." + run.result().decisive()));
            pane.getHistogram().getValues().add(run.result().numbers().get(run.result().decisive()).doubleValue());
            pane.setProgress((double) pane.getHistogram().getValues().size() / RUNS);
        }), () -> wish.get() != mine));
    }

    private void compare(SessionPlan plan) {
        Parameter.Choice choice = variants().orElseThrow();
        pane.getComparison().getBars().clear();
        begin(plan, mine -> {
            for (String value : choice.choices()) {
                Map<String, String> settings = new HashMap<>(plan.settings().values());
                settings.put(choice.key(), value);
                SessionPlan variant = SessionPlan.of(plan.demo(), settings, plan.roles(), Map.of(), false, plan.trace());
                List<Series.Run> played = new ArrayList<>();
                new Series(variant).play(RUNS_OF_A_VARIANT, played::add, () -> wish.get() != mine);
                if (!played.isEmpty()) {
                    show(mine, () -> {
                        pane.getComparison().put(bar(texts.get("choice." + choice.key() + "." + value), played));
                        pane.setProgress((double) pane.getComparison().getBars().size() / choice.choices().size());
                    });
                }
            }
        });
    }

    /** The run in the middle by time, and the mean of the number that the promise hangs on. */
    private Comparison.Bar bar(String name, List<Series.Run> played) {
        double millis = played.stream().mapToLong(Series.Run::nanos).sorted().skip(played.size() / 2).findFirst().orElseThrow() / MILLIS;
        String decisive = played.getFirst().result().decisive();
        double mean = played.stream().mapToDouble(run -> run.result().numbers().get(decisive).doubleValue()).average().orElseThrow();
        boolean kept = played.stream().allMatch(run -> run.result().verdict() == Result.Verdict.KEPT);
        return new Comparison.Bar(name, millis, texts.format("runs.bar", millis, texts.get("result." + decisive), mean), kept);
    }

    private void begin(SessionPlan plan, Consumer<Integer> work) {
        int mine = wish.incrementAndGet();
        pane.setProgress(0);
        pane.messageProperty().set("");
        pane.modeProperty().set(texts.get("mode." + plan.demo().mode(plan.settings()).key()));
        pane.busyProperty().set(true);
        Thread.ofPlatform().daemon().name("runs").start(() -> {
            try {
                work.accept(mine);
                show(mine, () -> pane.messageProperty().set(texts.get("runs.unrecorded")));
            } catch (RuntimeException e) {
                show(mine, () -> pane.messageProperty().set(e.getMessage()));
            } finally {
                show(mine, () -> pane.busyProperty().set(false));
            }
        });
    }

    private void show(int mine, Runnable what) {
        Platform.runLater(() -> {
            if (wish.get() == mine) {
                what.run();
            }
        });
    }

    private void giveUp() {
        wish.incrementAndGet();
        pane.busyProperty().set(false);
    }

    @Override
    public void close() {
        wish.incrementAndGet();
    }
}
