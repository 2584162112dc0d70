package dev.telltale.rule.reader;

/**
 * A rule's example: a complete public class named like its file. Lines that the rule flags end with
 * {@code // finding: <rule-id>, form <form>}, their quiet twins with {@code // ok}; both speak of this rule only.
 *
 * @param file {@code Flagged.java} or {@code Clean.java}
 */
public record RuleExample(String rule, String file, String text) {}
