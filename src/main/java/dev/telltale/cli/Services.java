package dev.telltale.cli;

import dev.telltale.scan.Scanning;

/** What the commands stand on; put together in {@link Main}, faked in tests. */
record Services(Scanning scanning, RuleBook ruleBook, Reporting reporting, Windows windows) {}
