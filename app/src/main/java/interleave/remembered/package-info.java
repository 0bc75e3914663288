/** What the program remembers from one start to the next, in files that can be read and changed by hand. */
package interleave.remembered;
