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

/** Two demos without a window: what happens is said as it happens, and the stage is left as pictures. */
final class Show {
    private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    private final StagePictures pictures;

    private Show(StagePictures pictures) {
        this.pictures = pictures;
    }

    /** @return whether an actor's program has failed */
    static boolean to(Path directory) {
        StartSweep.run(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        try (StagePictures pictures = StagePictures.into(directory)) {
            Show show = new Show(pictures);
            return show.play("lost-increments", Map.of("increments", "20", "window-us", "1000"), Map.of(), Speed.of(5), Duration.ofSeconds(5))
                    & show.play("semaphore-bag", Map.of(), Map.of("taker", 4), Speed.FULL, Duration.ofSeconds(5));
        }
    }

    private boolean play(String id, Map<String, String> settings, Map<String, Integer> roles, Speed speed, Duration duration) {
        out.println();
        out.println(id);
        SessionPlan plan = SessionPlan.of(Demos.find(id).orElseThrow(), settings, roles, Map.of(), false, TraceMode.EVERY);
        try (Session session = Session.begin(plan, speed)) {
            Narrator narrator = new Narrator(session, out);
            RunReport report = new HeadlessRun(session, Optional.of(duration), narrator::tell).toItsEnd();
            report.print(out);
            report.remarks().forEach(System.err::println);
            out.println("  " + pictures.take(session, id));
            return !report.failed();
        }
    }
}
