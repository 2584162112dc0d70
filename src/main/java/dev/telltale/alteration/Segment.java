package dev.telltale.alteration;

/**
 * A stretch in which two texts differ, either side may be empty.
 *
 * @param closing whether nothing stands behind it on its line
 */
record Segment(String left, String right, boolean closing) {}
