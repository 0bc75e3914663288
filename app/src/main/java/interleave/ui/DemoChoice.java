package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.DemoTexts;
import interleave.demo.Demos;
import interleave.fxml.Texts;
import interleave.fxml.control.DemoList;
import java.util.function.BiConsumer;

/** Which demo the window is about. */
final class DemoChoice {
    private final DemoList list;
    private final Texts windowTexts;
    private final BiConsumer<Demo, Texts> chosen;
    private Demo demo;

    /** @param chosen called with the demo and its texts beside the window's when another one than before has been chosen */
    DemoChoice(DemoList list, Texts windowTexts, BiConsumer<Demo, Texts> chosen) {
        this.list = list;
        this.windowTexts = windowTexts;
        this.chosen = chosen;
        list.getItems().setAll(Demos.all().stream().map(this::item).toList());
        list.selectedProperty().subscribe(this::selected);
    }

    private DemoList.Item item(Demo each) {
        return new DemoList.Item(
                each.id(), DemoTexts.of(each, windowTexts.locale()).getString("title"), windowTexts.get("topic." + each.topic().key()));
    }

    private void selected(DemoList.Item item) {
        if (item != null && (demo == null || !demo.id().equals(item.id()))) {
            demo = Demos.find(item.id()).orElseThrow();
            chosen.accept(demo, windowTexts.with(DemoTexts.of(demo, windowTexts.locale())));
        }
    }

    /** The first of all where there is no such demo. */
    void choose(String id) {
        list.select(list.getItems().stream().filter(item -> item.id().equals(id)).findFirst().orElseGet(list.getItems()::getFirst));
    }

    /** None: a recording is shown. */
    void clear() {
        demo = null;
        list.selectNothing();
    }

    Demo demo() {
        return demo;
    }
}
