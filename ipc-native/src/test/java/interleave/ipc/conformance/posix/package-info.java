/** The rows of the POSIX objects: what the man pages and the open POSIX test suite promise, held against the Java types. */
package interleave.ipc.conformance.posix;
