/** The window: controllers, and the one bridge from sessions to the JavaFX thread. */
package interleave.ui;
