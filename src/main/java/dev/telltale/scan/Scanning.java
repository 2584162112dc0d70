package dev.telltale.scan;

/** Scans what a request names; the same request over the same bytes gives the same outcome. */
@FunctionalInterface
public interface Scanning {
    /**
     * {@return what the code in the targets does, judged}
     *
     * @throws UnusableInputException when rules, policy or options cannot be used, before anything is scanned
     */
    ScanOutcome scan(ScanRequest request) throws UnusableInputException;
}
