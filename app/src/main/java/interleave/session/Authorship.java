package interleave.session;

/**
 * What somebody who records a session says about it.
 *
 * @param author may be empty
 * @param notes may be empty
 */
public record Authorship(String title, String author, String notes) {}
