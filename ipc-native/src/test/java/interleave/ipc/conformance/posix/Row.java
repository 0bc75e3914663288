package interleave.ipc.conformance.posix;

import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.DynamicTest;

/**
 * One promise.
 *
 * @param id the case of the open POSIX test suite, or of the kernel's, where it stands
 */
record Row(int number, String id, String promise, Check check) {
    /** How a row is checked, with names and processes of its own. */
    @FunctionalInterface
    interface Check {
        void run(Scene scene) throws Exception;
    }

    static Row row(int number, String id, String promise, Check check) {
        return new Row(number, id, promise, check);
    }

    /** One that cannot be had through the Java type, and why. */
    static Row absent(int number, String id, String promise, String reason) {
        return new Row(number, id, promise, scene -> abort(reason));
    }

    DynamicTest test(Peers peers) {
        return DynamicTest.dynamicTest("%d `%s` %s".formatted(number, id, promise), () -> {
            try (Scene scene = new Scene(peers)) {
                check.run(scene);
            }
        });
    }
}
