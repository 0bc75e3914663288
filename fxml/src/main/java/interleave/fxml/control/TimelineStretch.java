package interleave.fxml.control;

import java.util.List;

/**
 * A stretch of time in the detail of the pixels it is drawn with.
 *
 * @param lanes  one for each actor, from the top
 * @param arrows between them; none where they are too many to be told apart
 */
public record TimelineStretch(List<Lane> lanes, List<Arrow> arrows) {

    static final TimelineStretch EMPTY = new TimelineStretch(List.of(), List.of());
}
