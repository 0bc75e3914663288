/** What the system's own commands would print of a session's objects and processes, read from where they read it. */
package interleave.system;
