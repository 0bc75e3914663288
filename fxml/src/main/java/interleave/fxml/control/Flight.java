package interleave.fxml.control;

import javafx.scene.Node;

/**
 * Something that goes from one node to another: a value to its cell, a token to the actor that took it.
 *
 * @param id     the same for the same flight in every frame
 * @param accent colour of the actor it belongs to
 */
public record Flight(long id, String label, Node from, Node to, long startNanos, long endNanos, int accent) {
}
