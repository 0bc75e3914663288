package interleave.fxml.control;

/**
 * A marked point of time.
 *
 * @param index of the marker, from 0
 * @param time  ns since the session began
 * @param note  may be empty
 */
public record Flag(int index, long time, String name, String note, Kind kind) {

    /** What happens there. */
    public enum Kind {
        PLAIN("mdi2f-flag-outline"),
        CHAPTER("mdi2b-bookmark"),
        STOP("mdi2h-hand-front-right-outline"),
        QUESTION("mdi2h-help-circle-outline");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** Its sign: another shape for each. */
        public Icon icon() {
            return new Icon(icon);
        }
    }
}
