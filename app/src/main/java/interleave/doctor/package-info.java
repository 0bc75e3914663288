/** What this machine has and lacks for the demos and the window: each check does the thing that it is about, and leaves nothing behind. */
package interleave.doctor;
