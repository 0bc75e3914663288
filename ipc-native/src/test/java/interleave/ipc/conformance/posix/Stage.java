package interleave.ipc.conformance.posix;

import static org.junit.jupiter.api.Assumptions.abort;

import interleave.ipc.conformance.Row;

/** Where the rows are checked: each has a scene of its own. */
record Stage(Peers peers) {
    /** How a row is checked, with names and processes of its own. */
    @FunctionalInterface
    interface Check {
        void run(Scene scene) throws Exception;
    }

    Row row(int number, String id, String promise, Check check) {
        return Row.holds(number, id, promise, () -> {
            try (Scene scene = new Scene(peers)) {
                check.run(scene);
            }
        });
    }

    /** One that cannot be had through the Java type, and why. */
    Row absent(int number, String id, String promise, String reason) {
        return Row.holds(number, id, promise, () -> abort(reason));
    }
}
