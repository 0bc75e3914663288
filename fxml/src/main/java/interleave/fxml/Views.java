package interleave.fxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads views by name. An FXML file names no controller class: whoever loads it brings the controller. */
public final class Views {

    private Views() {
    }

    /**
     * Loads {@code NAME.fxml} of this package. Its {@code %keys} are taken from the texts, its {@code $texts} are handed to
     * the controls that it builds, its {@code fx:id}s are injected into the {@code @FXML} fields of the controller.
     *
     * @param controller may be null
     */
    public static <T extends Parent> T load(String name, Object controller, Texts texts) {
        return load(loader(name, texts), controller);
    }

    /** The loader of a view, for those who want its namespace as well; load it with {@link #load(FXMLLoader, Object)}. */
    public static FXMLLoader loader(String name, Texts texts) {
        var place = Views.class.getResource(name + ".fxml");
        if (place == null) {
            throw new IllegalArgumentException("there is no view " + name);
        }
        var loader = new FXMLLoader(place, texts.bundle());
        loader.getNamespace().put("texts", texts);
        return loader;
    }

    public static <T extends Parent> T load(FXMLLoader loader, Object controller) {
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the view " + loader.getLocation() + " cannot be loaded", e);
        }
    }
}
