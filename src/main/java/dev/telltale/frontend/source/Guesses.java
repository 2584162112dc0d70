package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Special;
import dev.telltale.frontend.source.MethodUse.Receiver;
import java.util.Set;

/** What a call gives back when its type is only known by name, as libraries are customarily written. */
final class Guesses {
    private static final Set<String> MAKERS =
            Set.of("of", "from", "create", "getInstance", "instance", "newInstance", "getDefault", "valueOf", "parse");
    private static final String BUILDER = "Builder";

    private Guesses() {}

    static JavaType result(ClassType owner, String method, Receiver receiver) {
        String name = owner.name();
        if (name.equals("?") || receiver == Receiver.IMPLICIT) {
            return Special.UNKNOWN;
        }
        if (receiver == Receiver.NONE) {
            if (method.equals("builder") || method.equals("newBuilder")) {
                return ClassType.of(name + '$' + BUILDER);
            }
            return MAKERS.contains(method) ? owner : Special.UNKNOWN;
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
