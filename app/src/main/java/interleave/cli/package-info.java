/** The command line: picocli commands, parsed before JavaFX is touched. Data on standard output, messages on standard error. */
package interleave.cli;
