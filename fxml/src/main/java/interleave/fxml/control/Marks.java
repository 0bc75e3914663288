package interleave.fxml.control;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Turns values into pseudo-classes, so that a style sheet decides what they look like. */
final class Marks {

    /** As many accents as the style sheets know. */
    static final int ACCENTS = 6;

    private Marks() {
    }

    /** Gives the node the pseudo-class named after {@code value} and takes those of its siblings away. Null takes all. */
    static <E extends Enum<E>> void mark(Node node, Class<E> all, E value) {
        for (var constant : all.getEnumConstants()) {
            node.pseudoClassStateChanged(named(constant), constant == value);
        }
    }

    /** Gives the node one of the accents {@code :accent-0} to {@code :accent-5}; larger numbers begin anew. */
    static void accent(Node node, int accent) {
        var chosen = Math.floorMod(accent, ACCENTS);
        for (var i = 0; i < ACCENTS; i++) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass("accent-" + i), i == chosen);
        }
    }

    static void mark(Node node, String name, boolean on) {
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
    }

    private static PseudoClass named(Enum<?> constant) {
        return PseudoClass.getPseudoClass(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
