/** What an actor did, as bytes in shared memory: one {@link interleave.trace.Channel} for each actor, one writer, one reader. */
package interleave.trace;
