/** Starts, controls and ends actors on real objects, and collects their traces. */
package interleave.session;
