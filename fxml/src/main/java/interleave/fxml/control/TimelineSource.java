package interleave.fxml.control;

/** What a timeline shows. It is asked on the JavaFX thread whenever something is drawn; times are ns since the session began. */
public interface TimelineSource {

    /** How far it reaches. */
    long end();

    /**
     * What there is in a stretch of time, which may reach beyond both ends of the session.
     *
     * @param columns into how many equal parts the states are summed up, at least 1
     */
    TimelineStretch stretch(long from, long to, int columns);
}
