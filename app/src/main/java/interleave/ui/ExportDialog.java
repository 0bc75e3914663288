package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.ExportForm;
import interleave.fxml.control.ExportPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;

/** Asks for an export, shows how far it has come, and goes when it is made. Cancel ends the one that goes on, or else the dialog. */
final class ExportDialog {
    private final Dialog<ButtonType> dialog;
    private final ExportForm form;
    private final ExportPane pane;
    private final Texts texts;
    private final Maker maker;
    private final Consumer<Path> made;
    private final Button make;
    private Optional<ExportWork> work = Optional.empty();
    private Path confirmed;

    /** Begins to make what the form says. */
    interface Maker {
        ExportWork begin(Path target, ExportWork.Told told) throws IOException;
    }

    /** @param made told where it is, on the JavaFX thread */
    ExportDialog(Window owner, ExportForm form, Texts texts, Maker maker, Consumer<Path> made) {
        this.form = form;
        this.pane = new ExportPane(texts, form);
        this.texts = texts;
        this.maker = maker;
        this.made = made;
        ButtonType export = new ButtonType(texts.get("export.make"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(texts.get("dialog.cancel"), ButtonData.CANCEL_CLOSE);
        dialog = Dialogs.prepared(owner, texts.get("export.title"), pane, export, cancel);
        make = (Button) dialog.getDialogPane().lookupButton(export);
        make.setDisable(!form.validProperty().get());
        form.setOnFormat(_ -> Dialogs.fit(dialog));
        form.validProperty().subscribe(valid -> make.setDisable(!valid || work.isPresent()));
        make.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            begin();
        });
        dialog.getDialogPane().lookupButton(cancel).addEventFilter(ActionEvent.ACTION, event -> {
            if (work.isPresent()) {
                event.consume();
                work.get().cancel();
            }
        });
        dialog.setOnHidden(_ -> work.ifPresent(ExportWork::cancel));
    }

    void show() {
        Dialogs.open(dialog);
    }

    private void begin() {
        try {
            Path target = Path.of(form.getTarget());
            if (Files.exists(target) && !target.equals(confirmed)) {
                confirmed = target;
                rest(texts.format("export.exists", target));
                return;
            }
            ExportWork.Told told = new ExportWork.Told(
                    (done, all) -> later(() -> pane.go((double) done / Math.max(1, all))),
                    () -> later(() -> done(target)),
                    () -> later(() -> rest("")),
                    failure -> later(() -> rest(texts.format("export.failed", failure))));
            pane.go(0);
            make.setDisable(true);
            work = Optional.of(maker.begin(target, told));
        } catch (InvalidPathException | IOException e) {
            rest(texts.format("export.failed", e.getMessage()));
        }
    }

    /** What is told by one that has ended meanwhile is not heard. */
    private void later(Runnable what) {
        Platform.runLater(() -> {
            if (work.isPresent()) {
                what.run();
            }
        });
    }

    private void done(Path target) {
        work = Optional.empty();
        dialog.close();
        made.accept(target);
    }

    private void rest(String why) {
        work = Optional.empty();
        make.setDisable(!form.validProperty().get());
        pane.rest(why);
        Dialogs.fit(dialog);
    }
}
