/** A recording for other programs: lines of JSON, a table, a trace for Perfetto. */
package interleave.recording.export;
