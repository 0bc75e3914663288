package interleave.ui;

import interleave.fxml.Texts;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The commands that have no button of their own, with their keys. */
final class ProgramMenu {
    private ProgramMenu() {}

    static void fill(MenuButton menu, List<Command> commands, Texts texts) {
        for (Command.Section section : Command.Section.values()) {
            List<MenuItem> items = commands.stream()
                    .filter(command -> command.section() == section && section.isInMenu())
                    .map(command -> item(command, texts))
                    .toList();
            if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
    }

    private static MenuItem item(Command command, Texts texts) {
        MenuItem item = new MenuItem(texts.get(command.key()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> command.run().run());
        command.shortcuts().stream().findFirst().flatMap(Shortcut::key).ifPresent(item::setAccelerator);
        return item;
    }
}
