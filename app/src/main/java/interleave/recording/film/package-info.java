/** A recording as a film: which moment is seen when, and the program that makes a file of the frames. Knows nothing of how a frame is drawn. */
package interleave.recording.film;
