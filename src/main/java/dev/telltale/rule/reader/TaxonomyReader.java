package dev.telltale.rule.reader;

import dev.telltale.rule.DataCategory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads data categories with their weights and their names in other vocabularies. */
final class TaxonomyReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final List<String> MATCHES = List.of("exact", "broad", "none");
    private static final List<String> VOCABULARIES = List.of("dpv", "fideslang", "apple");

    private final Document document;
    private final Problems problems;

    private TaxonomyReader(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    static Map<String, DataCategory> read(Document document, Problems problems) {
        return new TaxonomyReader(document, problems).categories();
    }

    private Map<String, DataCategory> categories() {
        Fields fields = Fields.of(document.root(), "a taxonomy", problems, "categories");
        Map<String, DataCategory> categories = new LinkedHashMap<>();
        for (Node.Entry entry : fields.entries("categories")) {
            checkId(entry);
            categories.put(entry.name(), category(entry));
        }
        return categories;
    }

    private void checkId(Node.Entry entry) {
        if (!ID.matcher(entry.name()).matches()) {
            problems.at(entry.mark(), Message.BAD_ID, entry.name(), "dots or hyphens, such as x.request-header");
        } else if (!document.builtIn() && !entry.name().startsWith("x.")) {
            problems.at(entry.mark(), Message.FOREIGN_CATEGORY, entry.name());
        }
    }

    private DataCategory category(Node.Entry entry) {
        Fields fields =
                Fields.of(entry.value(), "a category", problems, "title", "noun", "weight", "deprecated", "same-as");
        return new DataCategory(
                entry.name(),
                fields.text("title"),
                noun(fields),
                fields.number("weight", 0, 4),
                fields.flag("deprecated"),
                mappings(fields));
    }

    /** A category of which no noun is given goes by its title, as in the middle of a sentence. */
    private static String noun(Fields fields) {
        if (fields.has("noun")) {
            return fields.text("noun");
        }
        String title = fields.text("title");
        boolean plain = title.length() > 1 && !Character.isUpperCase(title.charAt(1));
        return plain ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
    }

    private List<DataCategory.Mapping> mappings(Fields fields) {
        List<DataCategory.Mapping> mappings = new ArrayList<>();
        for (Node.Entry entry : fields.entries("same-as")) {
            if (!VOCABULARIES.contains(entry.name())) {
                problems.at(
                        entry.mark(),
                        Message.UNKNOWN_PROPERTY,
                        entry.name(),
                        Nearest.list(VOCABULARIES),
                        Nearest.hint(entry.name(), VOCABULARIES));
            }
            mappings.add(mapping(entry));
        }
        return mappings;
    }

    private DataCategory.Mapping mapping(Node.Entry entry) {
        Fields fields = Fields.of(entry.value(), entry.name(), problems, "id", "match");
        String match = fields.text("match");
        boolean none = match.equals("none");
        fields.choice("match", "none", MATCHES);
        if (!none) {
            fields.require("id");
        }
        return new DataCategory.Mapping(entry.name(), none || !fields.has("id") ? "" : fields.text("id"), match);
    }
}
