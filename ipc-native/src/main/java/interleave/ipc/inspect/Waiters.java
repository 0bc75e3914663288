package interleave.ipc.inspect;

import java.util.List;

/**
 * Who waits for an object at this moment.
 *
 * @param seen those that could be seen
 * @param complete false where some processes may not be looked at: there may be more waiters
 */
public record Waiters(List<Waiter> seen, boolean complete) {}
