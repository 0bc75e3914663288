package interleave.ui;

import static interleave.ui.Shortcut.control;
import static interleave.ui.Shortcut.controlShift;
import static interleave.ui.Shortcut.controlShiftUnlessTyping;
import static interleave.ui.Shortcut.controlUnlessTyping;
import static interleave.ui.Shortcut.key;
import static interleave.ui.Shortcut.typed;

import interleave.ui.Command.Section;
import interleave.ui.Shortcut.Scope;
import java.util.List;
import javafx.scene.input.KeyCode;

/** All commands of the window: its keys, its menu and its help are made of them. */
final class Commands {
    private Commands() {}

    static List<Command> of(MainController window) {
        Controls controls = window.controls();
        Playback playback = controls.playback();
        Appearance appearance = window.appearance();
        Presentation presentation = window.presentation();
        MarkerDesk markers = window.markers();
        return List.of(
                Command.of("start-pause", Section.PLAY, controls::startOrPause, key(KeyCode.SPACE, Scope.UNLESS_TYPING)),
                Command.of("step", Section.PLAY, controls::forward, key(KeyCode.PAGE_DOWN, Scope.UNLESS_TYPING), key(KeyCode.RIGHT, Scope.LEFT_OVER), key(KeyCode.S, Scope.UNLESS_TYPING)),
                Command.of("back", Section.PLAY, playback::back, key(KeyCode.PAGE_UP, Scope.UNLESS_TYPING), key(KeyCode.LEFT, Scope.LEFT_OVER)),
                Command.of("start-stop", Section.PLAY, controls::startOrStop, control(KeyCode.ENTER)),
                Command.of("begin-anew", Section.PLAY, controls::beginAnew, control(KeyCode.BACK_SPACE)),
                Command.of("to-begin", Section.PLAY, playback::begin, key(KeyCode.HOME, Scope.LEFT_OVER)),
                Command.of("to-end", Section.PLAY, playback::end, key(KeyCode.END, Scope.LEFT_OVER)),
                Command.of("skip", Section.PLAY, playback::skipSilence, key(KeyCode.N, Scope.UNLESS_TYPING)),
                Command.of("mark", Section.MARKERS, markers::set, key(KeyCode.M, Scope.UNLESS_TYPING)),
                Command.of("edit-marker", Section.MARKERS, markers::edit, control(KeyCode.M)),
                Command.of("undo", Section.MARKERS, markers::undo, controlUnlessTyping(KeyCode.Z)),
                Command.of("redo", Section.MARKERS, markers::redo, controlShiftUnlessTyping(KeyCode.Z)),
                Command.of("chapter-back", Section.MARKERS, markers::previousChapter, control(KeyCode.PAGE_UP)),
                Command.of("chapter-on", Section.MARKERS, markers::nextChapter, control(KeyCode.PAGE_DOWN)),
                Command.of("open", Section.FILE, window.recordings()::choose, control(KeyCode.O)),
                Command.of("record", Section.FILE, window.recorder()::toggle, control(KeyCode.R)),
                Command.of("export", Section.FILE, window::export, control(KeyCode.E)),
                Command.of("picture", Section.FILE, window::savePicture, controlShift(KeyCode.S)),
                Command.of("save", Section.FILE, window.recorder()::save, control(KeyCode.S)),
                Command.of("objects", Section.FILE, window::census, control(KeyCode.I)),
                Command.of("present", Section.VIEW, presentation::toggle, key(KeyCode.F5, Scope.ANYWHERE)),
                Command.of("full-screen", Section.VIEW, presentation::toggleFullScreen, key(KeyCode.F11, Scope.ANYWHERE)),
                Command.of("blank", Section.VIEW, window.curtain()::fall, typed("."), typed("b")),
                Command.of("leave", Section.PLAY, window::leave, key(KeyCode.ESCAPE, Scope.LEFT_OVER)),
                Command.of("set-up", Section.VIEW, window::toggleSide, key(KeyCode.F9, Scope.ANYWHERE)),
                Command.of("zoom.in", Section.VIEW, () -> appearance.zoom(1), control(KeyCode.PLUS), control(KeyCode.EQUALS), control(KeyCode.ADD)),
                Command.of("zoom.out", Section.VIEW, () -> appearance.zoom(-1), control(KeyCode.MINUS), control(KeyCode.SUBTRACT)),
                Command.of("zoom.normal", Section.VIEW, appearance::resetZoom, control(KeyCode.DIGIT0), control(KeyCode.NUMPAD0)),
                Command.of("help", Section.HELP, window::help, key(KeyCode.F1, Scope.ANYWHERE), typed("?")),
                Command.of("about", Section.HELP, window::about),
                Command.of("quit", Section.PROGRAM, window::quit, control(KeyCode.Q)));
    }
}
