package dev.telltale.artifact;

/** A package URL that cannot be turned into files; the message is one sentence for people and names no host. */
public final class UnresolvedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** An exception with what to tell people, the package URL itself left out. */
    public UnresolvedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** {@return the sentence for people} */
    public String reason() {
        return reason;
    }
}
