package interleave.cli;

import interleave.demo.Demos;
import interleave.session.Session;
import interleave.session.SessionPlan;
import interleave.session.Speed;
import interleave.trace.TraceMode;
import interleave.ui.StagePictures;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Demos without a window: what happens is said as it happens, and pictures are left. */
final class Show {
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

    /** @return whether all went well, rather than an actor's program having failed */
    static boolean to(Path directory) {
        StartSweep.run(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        try (StagePictures pictures = StagePictures.into(directory)) {
            Show show = new Show();
            return show.play(plan("lost-increments", Map.of("increments", "20", "window-us", "1000"), Map.of()), Speed.of(5), SHORT, session -> pictures.take(session, "lost-increments"))
                    & show.play(plan("semaphore-bag", Map.of(), Map.of("taker", 4)), Speed.FULL, SHORT, session -> pictures.take(session, "semaphore-bag"));
        }
    }

    /**
     * One demo, and a picture of its stage.
     *
     * @return whether all went well, rather than an actor's program having failed
     */
    static boolean one(SessionPlan plan, Speed speed, Duration duration, Path picture, double scale) {
        StartSweep.run(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        Path directory = picture.toAbsolutePath().getParent();
        try (StagePictures _ = StagePictures.into(directory)) {
            return new Show().play(plan, speed, duration, session -> {
                StagePictures.takeStage(session, picture, scale);
                return picture;
            });
        }
    }

    private static SessionPlan plan(String id, Map<String, String> settings, Map<String, Integer> roles) {
        return SessionPlan.of(Demos.find(id).orElseThrow(), settings, roles, Map.of(), false, TraceMode.EVERY);
    }

    private boolean play(SessionPlan plan, Speed speed, Duration duration, Function<Session, Path> picture) {
        out.println();
        out.println(plan.demo().id());
        try (Session session = Session.begin(plan, speed)) {
            Narrator narrator = new Narrator(session, out);
            RunReport report = new HeadlessRun(session, Optional.of(duration), narrator::tell).toItsEnd();
            report.print(out);
            report.remarks().forEach(System.err::println);
            out.println("  " + picture.apply(session));
            return !report.failed();
        }
    }
}
