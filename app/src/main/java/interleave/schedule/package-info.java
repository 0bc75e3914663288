/** The order in which operations are let through: written down, replayed, drawn, searched. */
package interleave.schedule;
