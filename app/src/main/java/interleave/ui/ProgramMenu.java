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
            List<MenuItem> items = section.isInMenu() ? items(section, commands, texts) : List.of();
            if (!items.isEmpty() && !menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(items);
        }
    }

    /** Those of a section. */
    static List<MenuItem> items(Command.Section section, List<Command> commands, Texts texts) {
        return commands.stream().filter(command -> command.section() == section).map(command -> item(command, texts)).toList();
    }

    /** A key that means something else to who is typing is no accelerator: it only stands there. */
    private static MenuItem item(Command command, Texts texts) {
        MenuItem item = new MenuItem(texts.get(command.key()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> command.run().run());
        command.shortcuts().stream().findFirst().ifPresent(shortcut -> {
            if (shortcut.scope() == Shortcut.Scope.ANYWHERE) {
                shortcut.key().ifPresent(item::setAccelerator);
            } else {
                item.setText(item.getText() + " (" + shortcut.name(texts) + ")");
            }
        });
        return item;
    }
}
