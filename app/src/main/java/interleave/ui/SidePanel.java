package interleave.ui;

import interleave.fxml.control.WindowPane;
import javafx.scene.Node;
import javafx.scene.control.SelectionModel;
import javafx.scene.control.Tab;

/** What lies beside the stage: the settings before a session, its programs as soon as one runs, and whatever else was chosen instead. */
final class SidePanel implements Facet {
    private final WindowPane window;
    private final SelectionModel<Tab> tabs;
    private final Tab setup;
    private final Tab program;
    private Performance shown;

    SidePanel(WindowPane window, SelectionModel<Tab> tabs, Tab setup, Tab program) {
        this.window = window;
        this.tabs = tabs;
        this.setup = setup;
        this.program = program;
        tabs.select(setup);
        setup.getTabPane().getTabs().forEach(SidePanel::fillWhenSelected);
        window.getSideToggle().setOnAction(_ -> setUp());
    }

    /** What nobody has looked at yet needs no style. */
    private static void fillWhenSelected(Tab tab) {
        Node content = tab.getContent();
        tab.setContent(null);
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                tab.setContent(content);
            }
        });
    }

    /** The button has opened or closed the panel; but whoever wants to set something up wants to see the settings. */
    private void setUp() {
        if (!setup.isDisable() && tabs.getSelectedItem() != setup) {
            tabs.select(setup);
            window.setSideOpen(true);
        }
    }

    /** Of a recording nothing can be set: its programs are shown. */
    void canBeSetUp(boolean can) {
        setup.setDisable(!can);
        if (!can) {
            tabs.select(program);
        }
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
