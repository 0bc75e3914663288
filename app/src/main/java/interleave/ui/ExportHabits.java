package interleave.ui;

import interleave.fxml.control.ExportForm;
import interleave.remembered.Notes;

/** What was chosen for an export is proposed for the next one. */
final class ExportHabits {
    private static final String FORMAT = "exports.format";
    private static final String SIZE = "exports.size";
    private static final String THEME = "exports.theme";
    private static final String TEMPO = "exports.tempo";
    private static final String FRAMES = "exports.frames";
    private static final String SILENCES = "exports.skips-silences";

    private final Notes state;

    ExportHabits(Notes state) {
        this.state = state;
    }

    void note(ExportForm form) {
        state.note(FORMAT, form.getFormat().ending());
        state.note(SIZE, form.getSize());
        state.note(THEME, form.getTheme());
        state.note(TEMPO, form.getPace().tempo());
        state.note(FRAMES, form.getPace().framesPerSecond());
        state.note(SILENCES, Boolean.toString(form.getPace().skipsSilences()));
    }

    void fillIn(ExportForm form) {
        state.word(FORMAT).ifPresent(form::setFormat);
        state.word(SIZE).ifPresent(form::setSize);
        state.word(THEME).ifPresent(form::setTheme);
        ExportForm.Pace usual = form.getPace();
        form.setPace(new ExportForm.Pace(
                state.number(TEMPO).orElse(usual.tempo()),
                state.number(FRAMES).map(Double::intValue).orElse(usual.framesPerSecond()),
                state.word(SILENCES).map(Boolean::valueOf).orElse(usual.skipsSilences())));
    }
}
