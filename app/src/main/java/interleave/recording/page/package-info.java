/** A recording as one page of HTML that plays it in any browser. */
package interleave.recording.page;
