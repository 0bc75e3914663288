/** Whether the tests have left the machine as they found it. */
package interleave.leftover;
