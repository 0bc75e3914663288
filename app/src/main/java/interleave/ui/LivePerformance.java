package interleave.ui;

import interleave.model.Timeline;
import interleave.recording.Markers;
import interleave.session.ObjectInfo;
import interleave.session.Session;
import interleave.session.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A session while it is played, and what it has come to afterwards. */
record LivePerformance(Session live) implements Performance {
    @Override
    public Timeline timeline() {
        return live.timeline();
    }

    @Override
    public List<Part> parts() {
        return Part.of(live.plan().demo(), live.plan().settings());
    }

    @Override
    public List<ObjectInfo> objects() {
        return live.objects();
    }

    @Override
    public String mode() {
        return live.mode().key();
    }

    @Override
    public Optional<Tally> tally() {
        return Optional.of(live.tally());
    }

    @Override
    public long beganAt() {
        return live.beganAt();
    }

    @Override
    public long elapsedNanos() {
        return live.elapsedNanos();
    }

    @Override
    public Markers markers() {
        return live.recording().markers();
    }

    @Override
    public void keepMarkers(Consumer<IOException> failed) {
        live.recording().keepMarkers();
    }

    @Override
    public Optional<Session> session() {
        return Optional.of(live);
    }
}
