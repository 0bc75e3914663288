package interleave.model;

/**
 * A state that can be folded on.
 *
 * @param events how many events have led to it
 */
record WorldAt(long events, WorldFold world) {
    WorldAt copy() {
        return new WorldAt(events, world.copy());
    }
}
