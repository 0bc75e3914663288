package interleave.model;

/**
 * An open end of a pipe, as the kernel shows it.
 *
 * @param actor index of the actor, −1 for somebody else's process
 * @param descriptor its number in the table of that process
 */
public record EndSeen(long pid, int actor, String command, int descriptor, boolean writes) {}
