/** A session on disk: the file, as {@code FORMAT.md} beside this package describes it, its writer and its reader. */
package interleave.recording;
