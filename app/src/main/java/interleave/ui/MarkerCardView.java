package interleave.ui;

import interleave.fxml.control.MarkerCard;
import interleave.recording.Marker;

/** What a marker says, over the stage, as long as the cursor stands at it. */
final class MarkerCardView implements Facet {
    private final MarkerCard card;
    private final Cursor cursor;
    private final Playback playback;
    private long place;

    MarkerCardView(MarkerCard card, Cursor cursor, Playback playback) {
        this.card = card;
        this.cursor = cursor;
        this.playback = playback;
        playback.setOnHalt(this::show);
        card.setOnGoOn(playback::toggle);
    }

    void show(Marker marker) {
        place = marker.time();
        card.show(MarkerTexts.of(marker));
    }

    /** Whether there was one. */
    boolean putAway() {
        boolean any = card.isVisible();
        card.hide();
        return any;
    }

    @Override
    public void prepare(Opening opening) {
        card.hide();
    }

    @Override
    public void show(Moment moment) {
        // It is looked at with each frame.
    }

    @Override
    public void move(Moment moment) {
        if (card.isVisible() && (playback.isPlaying() || cursor.isLive() || cursor.place() != place)) {
            card.hide();
        }
    }
}
