package dev.telltale.flow;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text in front of a value.
 *
 * @param text with {@code {}} for what is not known
 * @param last what stands at the last such place
 */
record Front(String text, Template last) {
    static final Front EMPTY = new Front("", Template.EMPTY);
    static final Front UNKNOWN = new Front("{}", Template.UNKNOWN);

    /** A name that is not known, and what stands between it and the value. */
    private static final Pattern UNNAMED = Pattern.compile("\\{}([\"']?\\s*[:=]\\s*[\"']?)$");

    /** Separators of a query's parts: which one it is does not matter for where a value stands. */
    private static final Set<String> SEPARATORS = Set.of("?", "&");

    /** {@return the front of one piece that can be any of these} */
    static Front of(List<Template> texts) {
        if (texts.stream().allMatch(t -> SEPARATORS.contains(String.valueOf(t.constant())))) {
            return new Front("&", Template.EMPTY);
        }
        Template only = texts.size() == 1 ? texts.get(0) : Template.UNKNOWN;
        String constant = only.constant();
        return constant == null ? new Front("{}", only) : new Front(constant, Template.EMPTY);
    }

    Front then(Front next) {
        return new Front(text + next.text, next.text.contains("{}") ? next.last : last);
    }

    /** {@return whether nothing but a setting stands in front, as when an address is configured up to its end} */
    boolean isConfiguredAddress() {
        return text.equals("{}") && last.parts().size() == 1 && last.parts().get(0) instanceof Template.Configured;
    }

    /** {@return whether the value is named by what is not known here} */
    boolean isNamedLater() {
        return UNNAMED.matcher(text).find();
    }

    /** {@return the same with a name where an unknown one stands in front of the value} */
    Front named(String name) {
        Matcher unnamed = UNNAMED.matcher(text);
        return unnamed.find() ? new Front(text.substring(0, unnamed.start()) + name + unnamed.group(1), last) : this;
    }
}
