/** The text of the program that a role runs, in Java and in C, and which of its lines performs an operation. */
package interleave.source;
