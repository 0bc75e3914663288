/** What is seen of actors, objects and time: plain properties in, pseudo-classes out. */
package interleave.fxml.control;
