/** What the world looks like: events in, {@link interleave.model.WorldState} out. */
package interleave.model;
