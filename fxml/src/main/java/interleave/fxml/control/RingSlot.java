package interleave.fxml.control;

/**
 * A slot of a ring.
 *
 * @param value  as it is shown, empty where nothing was ever put
 * @param full   whether it lies between the pointers
 * @param accent colour of who has put it, −1 for nobody
 */
public record RingSlot(String value, boolean full, int accent) {
}
