/** What the kernel knows of objects and processes, also of those that know nothing of Interleave. */
package interleave.ipc.inspect;
