/** What a child JVM runs: {@link interleave.actor.Actor#main} plays a role of a demo on traced, gated objects. */
package interleave.actor;
