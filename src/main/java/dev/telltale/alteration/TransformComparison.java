package dev.telltale.alteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names the difference between two treatments of one value. Replacing an apostrophe by its look-alike is a look-alike, two date
 * patterns are a toggled pattern; anything else is a value and its own transform.
 */
final class TransformComparison {
    private static final String AS_IT_IS = "as it is";

    private static final Set<String> REPLACEMENT = Set.of("replace", "replaceAll", "replaceFirst");
    private static final Pattern SUM = Pattern.compile("add|subtract|multiply|divide");
    private static final Pattern FORM = Pattern.compile("(?i)normali[sz]e|(un)?escape.*|(un)?quote.*");

    private final List<String> left;
    private final List<String> right;

    TransformComparison(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    /** {@return the differences; at least one, for the two are not equal} */
    List<Trait> traits(Work work) {
        return replacedByMarks(work).or(() -> otherArguments(work)).orElseGet(() -> List.of(told(kind())));
    }

    /** What a transform is for: a sum shifts a number, a normal form or an escape leaves the letters as they are. */
    private Technique kind() {
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String one = i < left.size() ? left.get(i) : "";
            String other = i < right.size() ? right.get(i) : "";
            if (!one.equals(other)) {
                differing.add(name(one));
                differing.add(name(other));
            }
        }
        differing.removeIf(String::isEmpty);
        return all(differing, SUM)
                ? Technique.NUMBER
                : all(differing, FORM) ? Technique.QUOTING : Technique.SELF_TRANSFORM;
    }

    private static boolean all(List<String> names, Pattern kind) {
        return !names.isEmpty()
                && names.stream().allMatch(name -> kind.matcher(name).matches());
    }

    /** One side has replacements more, and what they put in looks like what they take out. */
    private Optional<List<Trait>> replacedByMarks(Work work) {
        List<String> longer = left.size() < right.size() ? right : left;
        List<String> shorter = left.size() < right.size() ? left : right;
        List<String> more = longer.subList(shorter.size(), longer.size());
        if (!longer.subList(0, shorter.size()).equals(shorter)
                || more.stream().anyMatch(transform -> !REPLACEMENT.contains(name(transform)))) {
            return Optional.empty();
        }
        List<Trait> all = new ArrayList<>();
        for (String transform : more) {
            Optional<List<Trait>> marks = marks(argument(transform), longer == left, work);
            if (marks.isEmpty()) {
                return marks;
            }
            all.addAll(marks.get());
        }
        return Optional.of(all).filter(marks -> !marks.isEmpty());
    }

    /** The marks between the two arguments of a replacement, wherever the comma between them stands. */
    private static Optional<List<Trait>> marks(String arguments, boolean swapped, Work work) {
        return IntStream.range(1, arguments.length())
                .filter(at -> arguments.charAt(at) == ',')
                .limit(4)
                .mapToObj(at -> {
                    String taken = arguments.substring(0, at);
                    String put = arguments.substring(at + 1);
                    return new TextComparison(swapped ? put : taken, swapped ? taken : put, false).traits(work);
                })
                .filter(traits -> !traits.isEmpty()
                        && traits.stream().allMatch(trait -> trait.technique().mark()))
                .findFirst();
    }

    /** Both do the same but for what one transform is told. */
    private Optional<List<Trait>> otherArguments(Work work) {
        int[] differing = IntStream.range(0, Math.min(left.size(), right.size()))
                .filter(i -> !left.get(i).equals(right.get(i)))
                .toArray();
        if (left.size() != right.size() || differing.length != 1) {
            return Optional.empty();
        }
        String one = left.get(differing[0]);
        String other = right.get(differing[0]);
        if (!name(one).equals(name(other))
                || argument(one).isEmpty()
                || argument(other).isEmpty()) {
            return Optional.empty();
        }
        List<Trait> traits = new TextComparison(argument(one), argument(other), false).traits(work);
        return Optional.of(traits.stream()
                        .map(trait -> trait.told() ? trait : told(trait.technique()))
                        .toList())
                .filter(named -> !named.isEmpty());
    }

    private Trait told(Technique technique) {
        return new Trait(technique, 2, told(left), told(right));
    }

    private static String told(List<String> transforms) {
        return transforms.isEmpty() ? AS_IT_IS : CodePoints.escaped(String.join(", ", transforms));
    }

    private static String name(String transform) {
        int open = transform.indexOf('(');
        return open < 0 ? transform : transform.substring(0, open);
    }

    private static String argument(String transform) {
        int open = transform.indexOf('(');
        return open < 0 || !transform.endsWith(")") ? "" : transform.substring(open + 1, transform.length() - 1);
    }
}
