package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.SystemPane;
import interleave.session.ObjectInfo;
import interleave.system.Printout;
import interleave.system.Section;
import interleave.system.Subject;
import interleave.system.SystemReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;

/** Asks the system twice a second about the session's objects and processes, on a thread of its own and only while that is seen; the pane hears of it where something has changed. */
final class SystemView implements Facet, AutoCloseable {
    private static final long PERIOD_MILLIS = 500;

    private final SystemPane pane;
    /** Held, because a binding that nobody holds is no longer told of changes. */
    private final ObservableBooleanValue isSeen;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Thread thread;
    private volatile boolean seen;
    private volatile List<Subject> subjects = List.of();
    private Texts texts;

    /** @param seen whether the pane is; never again after {@link #close} */
    SystemView(SystemPane pane, ObservableBooleanValue seen) {
        this.pane = pane;
        this.isSeen = seen;
        isSeen.subscribe(this::becomesSeen);
    }

    @Override
    public void prepare(Opening opening) {
        texts = opening.texts();
        subjects = List.of();
        pane.explain(texts.get("system.nothing"));
        pane.show(List.of());
    }

    @Override
    public void show(Moment moment) {
        if (moment.performance().session().isEmpty()) {
            pane.explain(texts.get("system.recorded"));
            return;
        }
        List<Subject> now = new ArrayList<>();
        moment.performance().objects().forEach(object -> now.add(subject(object)));
        moment.world().actors().forEach(actor -> now.add(new Subject.AProcess(actor.name(), actor.pid())));
        if (!now.equals(subjects)) {
            subjects = List.copyOf(now);
        }
    }

    private static Subject subject(ObjectInfo object) {
        return new Subject.AnObject(object.spec().name(), object.kind(), object.systemName());
    }

    private void becomesSeen(boolean now) {
        seen = now;
        if (now && thread == null) {
            thread = Thread.ofPlatform().daemon().name("system").start(this::watch);
        }
    }

    private void watch() {
        SystemReader reader = new SystemReader();
        List<Section> last = List.of();
        List<Subject> lastSubjects = List.of();
        try {
            do {
                List<Subject> asked = subjects;
                if (seen && !asked.isEmpty()) {
                    List<Section> sections = reader.read(asked);
                    if (!sections.equals(last) || asked != lastSubjects) {
                        last = sections;
                        lastSubjects = asked;
                        Platform.runLater(() -> show(asked, sections));
                    }
                }
            } while (!closing.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Unless something else has been prepared in the meantime. */
    private void show(List<Subject> asked, List<Section> sections) {
        if (asked == subjects) {
            pane.show(sections.stream().map(this::section).toList());
        }
    }

    private SystemPane.Section section(Section section) {
        return new SystemPane.Section(title(section.topic()), section.printouts().stream().map(SystemView::block).toList());
    }

    private String title(Section.Topic topic) {
        return switch (topic) {
            case Section.SharedFiles() -> texts.get("system.files");
            case Section.OneObject(String name) -> ObjectView.nameOf(name, texts);
            case Section.OneProcess(String name, long pid) -> texts.format("system.process", name, Long.toString(pid));
            case Section.Limits() -> texts.get("system.limits");
        };
    }

    private static SystemPane.Block block(Printout printout) {
        return new SystemPane.Block(printout.command(), printout.lines().stream().map(line -> new SystemPane.Line(line.text(), line.matters())).toList());
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
