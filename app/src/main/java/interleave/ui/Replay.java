package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.demo.Result;
import interleave.fxml.Texts;
import interleave.model.Timeline;
import interleave.recording.Damage;
import interleave.recording.Header;
import interleave.recording.Markers;
import interleave.recording.Outcome;
import interleave.recording.Recording;
import interleave.recording.Showing;
import interleave.session.ObjectInfo;
import interleave.session.Session;
import interleave.session.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recording that is open: its first events can be looked at while the rest still comes in. */
final class Replay implements Performance, AutoCloseable {
    private final Path file;
    private final Recording recording;
    private final Optional<Outcome> outcome;
    private final List<ObjectInfo> objects;
    private final List<Part> parts;
    private final long began;
    private final Markers markers;
    private final Thread loader;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(work -> Thread.ofPlatform().name("recording written").unstarted(work));
    private volatile boolean closing;

    private Replay(Path file, Recording recording, Optional<Outcome> outcome, long began, BiConsumer<Replay, Damage> damaged) {
        this.file = file;
        this.recording = recording;
        this.outcome = outcome;
        this.began = began;
        this.objects = recording.header().objects().stream().map(each -> new ObjectInfo(each.spec(), each.systemName(), each.kind(), each.ours())).toList();
        this.parts = Part.of(recording.header());
        // Whatever is known of its timeline is read on this thread.
        recording.timeline();
        this.markers = new Markers(recording.markers());
        this.loader = Thread.ofPlatform().daemon().name("recording").unstarted(() -> load(damaged));
    }

    /**
     * Opens a file; nothing of it can be seen before it is {@linkplain #begin begun} to be loaded.
     *
     * @param damaged told on another thread if not all of it can be shown
     * @throws interleave.recording.UnreadableRecordingException if nothing of it can be shown
     * @throws IOException if it cannot be read
     */
    static Replay open(Path file, BiConsumer<Replay, Damage> damaged) throws IOException {
        Recording recording = Recording.open(file);
        try {
            return new Replay(file, recording, recording.outcome(), Showing.of(recording).began(), damaged);
        } catch (IOException | RuntimeException e) {
            recording.close();
            throw e;
        }
    }

    /** Begins to load it. */
    void begin() {
        loader.start();
    }

    private void load(BiConsumer<Replay, Damage> damaged) {
        try {
            recording.load(() -> !closing);
            recording.damage().ifPresent(damage -> damaged.accept(this, damage));
        } catch (IOException | RuntimeException e) {
            if (!closing) {
                damaged.accept(this, new Damage.Unread(String.valueOf(e.getMessage())));
            }
        }
    }

    Path file() {
        return file;
    }

    Recording recording() {
        return recording;
    }

    /** Whether all of it has come in. */
    boolean isLoaded() {
        return recording.isLoaded() || loader.getState() == Thread.State.TERMINATED;
    }

    /** That of its file, without the ending. */
    String name() {
        return file.getFileName().toString().replaceFirst("\\.interleave$", "");
    }

    /** Who has recorded it, and when; in a few words. */
    String summary(Texts texts) {
        String author = recording.header().author();
        return Stream.of(texts.get("replay.recorded"), day(texts), author).filter(word -> !word.isBlank()).collect(Collectors.joining(" · "));
    }

    private String day(Texts texts) {
        Header.Clock clock = recording.header().clock();
        try {
            return clock == null || clock.wall() == null
                    ? ""
                    : OffsetDateTime.parse(clock.wall()).format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()));
        } catch (DateTimeParseException e) {
            return clock.wall();
        }
    }

    /** What whoever recorded it says, before what the demo says. */
    String notes(String ofDemo) {
        return Stream.of(recording.header().notes(), ofDemo).filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
    }

    /** Its stage before the first event. */
    Opening opening(Texts windowTexts) {
        Texts texts = windowTexts.with(new RecordedTexts(recording.header().texts(), windowTexts));
        List<ObjectSpec> specs = recording.header().specs();
        return new Opening(recording.header().title(), parts, specs, Optional.empty(), texts);
    }

    @Override
    public Timeline timeline() {
        return recording.timeline();
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public List<ObjectInfo> objects() {
        return objects;
    }

    @Override
    public String mode() {
        return outcome.map(Outcome::mode).orElse("");
    }

    @Override
    public Optional<Tally> tally() {
        return outcome.map(Replay::tally);
    }

    private static Tally tally(Outcome outcome) {
        Result.Verdict verdict = Result.Verdict.KEPT.key().equals(outcome.verdict()) ? Result.Verdict.KEPT : Result.Verdict.BROKEN;
        return new Tally(new Result(outcome.numbers(), outcome.sequences(), outcome.decisive(), verdict), outcome.recorded(), outcome.overwritten(), outcome.traceCostNanos());
    }

    @Override
    public long beganAt() {
        return began;
    }

    @Override
    public long elapsedNanos() {
        return Math.max(1, recording.ended() - began);
    }

    @Override
    public Markers markers() {
        return markers;
    }

    @Override
    public void keepMarkers(Consumer<IOException> failed) {
        writing.execute(() -> {
            try {
                // One that was cut off is ended as it should be on this occasion.
                loader.join();
                recording.mark(markers.all());
            } catch (IOException e) {
                failed.accept(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /**
     * Ends its file, which was cut off, as it should have been.
     *
     * @param done on another thread
     * @param failed on another thread
     */
    void repair(Runnable done, Consumer<IOException> failed) {
        writing.execute(() -> {
            try {
                if (recording.isRepairable()) {
                    recording.repair();
                }
                done.run();
            } catch (IOException e) {
                failed.accept(e);
            }
        });
    }

    @Override
    public Optional<Session> session() {
        return Optional.empty();
    }

    /** Nobody may look any more. */
    @Override
    public void close() {
        closing = true;
        writing.close();
        try {
            loader.join();
            recording.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
