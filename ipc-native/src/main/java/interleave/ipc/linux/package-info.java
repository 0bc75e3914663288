/** The mappings of libc and of system calls, constants and struct layouts: the only room that sees JNA. */
package interleave.ipc.linux;
