package dev.telltale.artifact;

/** Says in notes where a path lies: {@code app.war!/lib/a.jar} or {@code build/lib/a.jar}. */
record Origin(String name, String separator) {
    static final String INSIDE = "!/";

    static Origin archive(String name) {
        return new Origin(name, INSIDE);
    }

    static Origin directory(String name) {
        return new Origin(name, "/");
    }

    /** A file that is not an archive has no path besides its name. */
    static Origin file() {
        return new Origin("", "");
    }

    String at(String path) {
        return path.isEmpty() ? name : name + separator + path;
    }
}
