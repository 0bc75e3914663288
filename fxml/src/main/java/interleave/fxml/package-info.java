/** Finds a view, its texts and its style, and makes a picture of it. */
package interleave.fxml;
