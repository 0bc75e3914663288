/** What a demo is, and the demos themselves: a class each, with programs that read like a manual. */
package interleave.demo;
