package interleave.demo;

import java.util.concurrent.locks.LockSupport;

/**
 * A window between two operations, that is held open so that somebody else comes to do something in it.
 *
 * @param key the parameter that says how long, µs; at 0 the race runs free
 * @param usual µs
 */
record Window(String key, long usual) {
    private static final long MOST = 10_000_000;
    private static final long NANOS = 1000;

    Parameter parameter() {
        return new Parameter.Whole(key, usual, 0, MOST);
    }

    Mode mode(Settings settings) {
        return settings.whole(key) > 0 ? Mode.WIDENED : Mode.FREE;
    }

    void hold(Settings settings) {
        long micros = settings.whole(key);
        if (micros > 0) {
            LockSupport.parkNanos(micros * NANOS);
        }
    }
}
