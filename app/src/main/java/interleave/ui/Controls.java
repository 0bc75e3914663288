package interleave.ui;

/** What the keys of playing do: to the processes of a session, or to what is shown of a recording or of the past. */
record Controls(SessionDesk desk, Cursor cursor, Play play, Playback playback) {
    private boolean replays() {
        return desk.replay().isPresent();
    }

    /** Start, pause, go on. */
    void startOrPause() {
        if (replays()) {
            playback.toggle();
        } else {
            play.startOrPause();
        }
    }

    /** Nothing can be started while a recording is shown. */
    void startOrStop() {
        if (!replays()) {
            play.startOrStop();
        }
    }

    void beginAnew() {
        if (replays()) {
            playback.begin();
        } else {
            play.reset();
        }
    }

    /** One operation on. */
    void forward() {
        if (cursor.isLive()) {
            play.stepAll();
        } else {
            playback.forward();
        }
    }
}
