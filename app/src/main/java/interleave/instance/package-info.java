/** One window takes the files of all starts: how a second start of the program finds the first. */
package interleave.instance;
