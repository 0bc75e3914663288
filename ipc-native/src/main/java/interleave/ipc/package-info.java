/** The objects through which processes talk to each other, as a Java programmer would want them. */
package interleave.ipc;
