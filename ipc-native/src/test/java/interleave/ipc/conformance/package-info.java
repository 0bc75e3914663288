/** What the man pages and the test suites of others promise of each call, row by row, on the kernel of this machine. */
package interleave.ipc.conformance;
