package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.Banner;
import interleave.ipc.IpcException;
import interleave.session.SessionException;
import interleave.session.SessionPlan;
import interleave.session.Sweep;
import interleave.session.Taken;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What goes wrong, said where it belongs, with what can be done about it. */
final class Troubles {
    private final Banner banner;
    private final Texts texts;

    Troubles(Banner banner, Texts texts) {
        this.banner = banner;
        this.texts = texts;
    }

    void tell(RuntimeException failure) {
        banner.show(Banner.Kind.ERROR, sentence(failure), List.of());
    }

    /**
     * A session could not begin.
     *
     * @param again begins it, attached to what is there or not
     */
    void tell(RuntimeException failure, SessionPlan plan, SetupForm setup, Consumer<Boolean> again) {
        Optional<Taken> taken = Taken.by(failure, plan);
        if (taken.isEmpty()) {
            tell(failure);
            return;
        }
        Taken it = taken.get();
        banner.show(Banner.Kind.WARNING, texts.format("trouble.taken", it.systemName()), List.of(
                new Banner.Remedy(texts.get("trouble.attach"), () -> again.accept(true)),
                new Banner.Remedy(texts.get("trouble.rename"), () -> {
                    setup.setName(it.object(), it.systemName() + "-2");
                    again.accept(false);
                }),
                new Banner.Remedy(texts.get("trouble.remove"), () -> remove(it, again))));
    }

    private void remove(Taken it, Consumer<Boolean> again) {
        try {
            it.remove();
            again.accept(false);
        } catch (IpcException e) {
            tell(e);
        }
    }

    /** What the sweep at the start has found. */
    void tell(Sweep.Report report) {
        if (!report.removed().isEmpty()) {
            banner.show(Banner.Kind.INFO, texts.format("trouble.swept", report.removed().size()), List.of());
        }
    }

    /** Our own exceptions are sentences; of others their kind is all that is known to be of use. */
    private String sentence(RuntimeException failure) {
        if (failure instanceof IpcException || failure instanceof SessionException || failure instanceof IllegalArgumentException) {
            return failure.getMessage();
        }
        failure.printStackTrace();
        return texts.format("trouble.unexpected", failure);
    }
}
