package interleave.fxml.control;

/**
 * Someone who is blocked on an object.
 *
 * @param shortLabel one to three letters for the circle: {@code 2}, {@code P1}
 * @param fullName   shown on pointing at it: {@code incrementer-2, PID 4712}
 * @param foreign    not one of this session's actors
 * @param accent     colour of the actor; any number, six are told apart
 */
public record Waiter(String shortLabel, String fullName, boolean foreign, int accent) {
}
