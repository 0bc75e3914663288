package interleave.fxml.control;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolver;
import org.kordamp.ikonli.IkonResolverProvider;

/** A Material Design icon as a letter: its size is the font's, so it grows with the zoom. */
public final class Icon extends Label {

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

    /** Makes the font known to JavaFX; the style sheet then names its family. */
    private static void load(IkonHandler handler) {
        handler.setFont(Font.loadFont(handler.getFontResourceAsStream(), ANY_SIZE));
    }
}
