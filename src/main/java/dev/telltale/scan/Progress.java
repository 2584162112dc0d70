package dev.telltale.scan;

/** Told how far a scan is; may be called from several threads. */
public interface Progress {
    Progress SILENT = new Progress() {
        @Override
        public void enter(String phase, int total) {}

        @Override
        public void advance(int by) {}
    };

    /**
     * A new phase begins.
     *
     * @param phase what is being done, as a user would say it: {@code indexing classes}
     * @param total how many steps it has; 0 when unknown
     */
    void enter(String phase, int total);

    /** So many more steps of the current phase are done. */
    void advance(int by);
}
