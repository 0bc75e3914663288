/** The scene graph as SVG: boxes, shapes and letters stay what they are. */
package interleave.fxml.svg;
