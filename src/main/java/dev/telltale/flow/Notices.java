package dev.telltale.flow;

import dev.telltale.finding.Guard.Control;
import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Unit;
import dev.telltale.rule.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the user was shown about data before they are sent in the same run; it stops nothing. */
final class Notices {
    private static final int MAX_LENGTH = 100;
    /** Procedures called on the way that are looked into. */
    private static final int MAX_CALLED = 40;

    private static final int MAX_TARGETS = 2;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final CodeBase code;
    private final Texts texts;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Notice> notices;
    private final Map<Code, List<Shown>> shown = new HashMap<>();
    private @Nullable Set<Unit> showing;

    /** @param always whether the procedure does not come back without having shown it */
    record Shown(Site site, String text, boolean always) {}

    Notices(CodeBase code, ModelIndex models, Texts texts) {
        this.code = code;
        this.texts = texts;
        this.notices = models.models().notices();
        notices.forEach(notice -> patterns.add(Pattern.compile(String.join("|", notice.matches()))));
    }

    /** @param ways the places on each way to a send, those it was entered from last */
    List<Control> before(List<List<Site>> ways) {
        Map<String, Boolean> first = new LinkedHashMap<>();
        boolean everywhere = true;
        for (List<Site> way : ways) {
            Map<String, Boolean> here = on(way);
            here.forEach(first::putIfAbsent);
            everywhere &= here.containsValue(true);
        }
        String name = first.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(first.isEmpty() ? null : first.keySet().iterator().next());
        return name == null ? List.of() : List.of(new Control("notice", name, "condition", everywhere));
    }

    /** {@return what is shown before the last place of each procedure on the way, and whether that is always so} */
    private Map<String, Boolean> on(List<Site> way) {
        Map<Code, Site> last = new LinkedHashMap<>();
        way.stream().filter(site -> site.at() >= 0).forEach(site -> last.put(site.code(), site));
        Map<String, Boolean> found = new LinkedHashMap<>();
        int called = 0;
        for (Site goal : last.values()) {
            for (Shown here : shownIn(goal.code())) {
                add(here, here.site(), goal, true, found);
            }
            for (Site call : called < MAX_CALLED ? calls(goal.code()) : List.<Site>of()) {
                called++;
                for (Code target : code.targets((Instruction.Call) call.instruction())) {
                    shownIn(target).forEach(there -> add(there, call, goal, there.always(), found));
                }
            }
        }
        return found;
    }

    private static void add(Shown shown, Site site, Site goal, boolean always, Map<String, Boolean> found) {
        Code where = goal.code();
        boolean surely = Passing.comesFirst(site, goal);
        int from = where.blockOf(site.at());
        int to = where.blockOf(goal.at());
        if (surely || from != to && where.isReached(from, to)) {
            found.merge(shown.text(), surely && always, Boolean::logicalOr);
        }
    }

    /** Calls of procedures in classes that show anything. */
    private List<Site> calls(Code where) {
        List<Site> calls = new ArrayList<>();
        for (int at = 0; at < where.size() && calls.size() < MAX_CALLED; at++) {
            if (where.at(at) instanceof Instruction.Call call) {
                Unit unit = code.program().unit(call.target().owner());
                boolean may = unit != null && showing().contains(unit);
                if (may && code.targets(call).size() <= MAX_TARGETS) {
                    calls.add(new Site(where, at));
                }
            }
        }
        return calls;
    }

    private Set<Unit> showing() {
        Set<Unit> known = showing;
        if (known == null) {
            known = new HashSet<>();
            for (Notice notice : notices) {
                known.addAll(code.program()
                        .mentioning(notice.method().owner(), notice.method().name()));
            }
            showing = known;
        }
        return known;
    }

    private List<Shown> shownIn(Code where) {
        return showing().contains(where.unit) ? shown.computeIfAbsent(where, this::find) : List.of();
    }

    private List<Shown> find(Code where) {
        List<Shown> found = new ArrayList<>();
        for (int at = 0; at < where.size(); at++) {
            String text = where.at(at) instanceof Instruction.Call call ? text(where, call) : null;
            if (text != null) {
                Site site = new Site(where, at);
                boolean always = where.returns().stream()
                        .filter(end -> Incoming.isNormal(where, where.blockOf(end)))
                        .allMatch(end -> Passing.comesFirst(site, new Site(where, end)));
                found.add(new Shown(site, text, always));
            }
        }
        return List.copyOf(found);
    }

    /** {@return what the call shows when it tells of data that are sent; else null} */
    private @Nullable String text(Code where, Instruction.Call call) {
        for (int i = 0; i < notices.size(); i++) {
            Notice notice = notices.get(i);
            boolean called = notice.method().owner().equals(call.target().owner())
                    && notice.method().name().equals(call.target().name());
            int value = called ? Calls.valueAt(call, notice.at()) : Instruction.NONE;
            for (Template template : value == Instruction.NONE ? List.<Template>of() : texts.of(where, value)) {
                String text = template.render();
                if (patterns.get(i).matcher(text).matches()) {
                    return brief(text);
                }
            }
        }
        return null;
    }

    private static String brief(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
    }
}
