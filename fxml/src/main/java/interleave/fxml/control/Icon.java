package interleave.fxml.control;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolver;
import org.kordamp.ikonli.IkonResolverProvider;

/** A Material Design icon as a letter: its size is the font's, so it grows with the zoom. */
public final class Icon extends Label {

    private static final Map<String, Font> FONTS = new HashMap<>();
    private static final IkonResolver RESOLVER = IkonResolverProvider.getInstance(Icon::load);
    private static final double ANY_SIZE = 14;

    /** @param code as Ikonli names it: {@code mdi2p-play} */
    public Icon(@NamedArg("code") String code) {
        setCode(code);
        getStyleClass().setAll("icon");
        setMnemonicParsing(false);
    }

    /** Shows another one. */
    public void setCode(String code) {
        setText(Character.toString(RESOLVER.resolve(code).resolve(code).getCode()));
    }

    /** Makes the font known to JavaFX; the style sheet then names its family. Once: all handlers of a pack, one for each first letter, have the same. */
    private static void load(IkonHandler handler) {
        handler.setFont(FONTS.computeIfAbsent(handler.getFontResource().toExternalForm(), _ -> Font.loadFont(handler.getFontResourceAsStream(), ANY_SIZE)));
    }
}
