package dev.telltale.cli;

/** What a finished command tells its caller. Scripts depend on these numbers; 1 never means anything but the policy. */
public enum ExitCode {
    PASSED(0, "passed"),
    POLICY_VIOLATED(1, "policy violated"),
    UNUSABLE(2, "usage, configuration or rule error; or the only target is missing"),
    NOTHING_TO_SCAN(3, "nothing to scan"),
    INCOMPLETE(4, "incomplete and --strict"),
    INTERNAL_ERROR(70, "internal error"),
    INTERRUPTED(130, "interrupted");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
