package interleave.fxml.control;

/** Where a page is. */
public enum PageState { ABSENT, SHARED, PRIVATE }
