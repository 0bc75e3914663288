package interleave.ui;

import java.util.function.Consumer;

/** Tells in the window what nobody else has caught on the JavaFX thread; an error of the JVM goes to standard error. */
record LastCatch(Consumer<RuntimeException> tell) implements Thread.UncaughtExceptionHandler {

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            tell.accept(exception);
        } else {
            failure.printStackTrace();
        }
    }
}
