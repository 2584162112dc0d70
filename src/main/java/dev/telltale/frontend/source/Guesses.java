package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.MethodUse.Receiver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a call gives back when its type is only known by name, as libraries are customarily written. */
final class Guesses {
    private static final Set<String> MAKERS =
            Set.of("of", "from", "create", "getInstance", "instance", "newInstance", "getDefault", "valueOf", "parse");
    private static final String BUILDER = "Builder";
    /** What is made stands in the package of who makes it. */
    private static final Pattern NEW = Pattern.compile("new[A-Z]\\w*");

    /** Views that every collection gives of itself, with what they hold of its type arguments, told by their number. */
    private static final Map<String, ClassType> VIEWS = Map.of(
            "stream1", ClassType.of("java.util.stream.Stream"),
            "parallelStream1", ClassType.of("java.util.stream.Stream"),
            "iterator1", ClassType.of("java.util.Iterator"),
            "keySet2", ClassType.of("java.util.Set"),
            "values2", ClassType.of("java.util.Collection"));

    private Guesses() {}

    /** {@return the view that a collection gives of itself, null when the call asks for none} */
    static @Nullable ClassType view(ClassType owner, String method, int arguments) {
        List<JavaType> held = owner.arguments();
        ClassType view = arguments == 0 ? VIEWS.get(method + held.size()) : null;
        return view == null
                ? null
                : new ClassType(view.name(), List.of(method.equals("values") ? held.get(1) : held.get(0)));
    }

    static JavaType result(ClassType owner, String method, Receiver receiver) {
        String name = owner.name();
        if (name.equals("?") || receiver == Receiver.IMPLICIT) {
            return Special.UNKNOWN;
        }
        if (method.equals("newBuilder") || method.equals("builder") && receiver == Receiver.NONE) {
            return ClassType.of(name + '$' + BUILDER);
        }
        if (receiver == Receiver.NONE) {
            return MAKERS.contains(method) ? owner : Special.UNKNOWN;
        }
        if (NEW.matcher(method).matches()) {
            return ClassType.of(name.substring(0, name.lastIndexOf('.') + 1) + method.substring("new".length()));
        }
        if (!name.endsWith(BUILDER)) {
            return Special.UNKNOWN;
        }
        if (!method.startsWith("build")) {
            return owner;
        }
        String built = name.substring(0, name.length() - BUILDER.length());
        return ClassType.of(built.endsWith("$") ? built.substring(0, built.length() - 1) : built);
    }
}
