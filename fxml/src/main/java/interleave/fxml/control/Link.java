package interleave.fxml.control;

import javafx.scene.Node;

/** A line that stays as long as the actor is blocked on the object, or holds it, or has just been released by it, or is caught with it in a deadlock. */
public record Link(Node from, Node to, LinkKind kind) {
}
