package interleave.ui;

import java.util.List;

/**
 * Something that can be asked of the window.
 *
 * @param name its text is {@code command.NAME}
 * @param shortcuts the first is shown in the menu, all of them in the help
 */
record Command(String name, Section section, List<Shortcut> shortcuts, Runnable run) {

    /** What belongs together. */
    enum Section {
        PLAY(false),
        MARKERS(false),
        FILE(true),
        VIEW(true),
        HELP(true),
        PROGRAM(true);

        private final boolean inMenu;

        Section(boolean inMenu) {
            this.inMenu = inMenu;
        }

        /** What has no button or menu of its own is in the program's. */
        boolean isInMenu() {
            return inMenu;
        }
    }

    static Command of(String name, Section section, Runnable run, Shortcut... shortcuts) {
        return new Command(name, section, List.of(shortcuts), run);
    }

    String key() {
        return "command." + name;
    }
}
