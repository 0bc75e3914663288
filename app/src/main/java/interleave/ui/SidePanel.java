package interleave.ui;

import javafx.scene.control.SelectionModel;
import javafx.scene.control.Tab;

/** What lies beside the stage: the settings before a session, its programs as soon as one runs, and whatever else was chosen instead. */
final class SidePanel implements Facet {
    private final SelectionModel<Tab> tabs;
    private final Tab setup;
    private final Tab program;
    private Performance shown;

    SidePanel(SelectionModel<Tab> tabs, Tab setup, Tab program) {
        this.tabs = tabs;
        this.setup = setup;
        this.program = program;
        tabs.select(setup);
    }

    @Override
    public void prepare(Opening opening) {
        // What was chosen stays.
    }

    @Override
    public void show(Moment moment) {
        if (!moment.performance().equals(shown)) {
            shown = moment.performance();
            if (tabs.getSelectedItem() == setup) {
                tabs.select(program);
            }
        }
    }
}
