package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Unknown;
import dev.telltale.ir.Symbol;

/** Constructors of the platform's classes, called for an object of that class or of a scanned subclass. */
final class Construction {
    private Construction() {}

    /** {@return what takes the place of the object, {@link Value#NULL} for itself} */
    static Value construct(Machine machine, Instance object, Symbol constructor, Value[] arguments) {
        String owner = constructor.owner();
        if (owner.equals("java.lang.Object") || owner.equals("java.lang.Record")) {
            return Value.NULL;
        }
        if (owner.equals("java.lang.Enum")) {
            object.fields().put(Enums.NAME, arguments[1]);
            object.fields().put(Enums.ORDINAL, arguments[2]);
            return Value.NULL;
        }
        if (isException(owner)) {
            boolean hasMessage = constructor.parameters().startsWith("java.lang.String");
            Value none = arguments.length == 1 ? Value.NULL : new Unknown("message");
            object.fields().put("message", hasMessage ? arguments[1] : none);
            return Value.NULL;
        }
        Value constructed = machine.intrinsics().call(owner, constructor, arguments);
        return placed(object, owner, constructed == null ? unmodelled(constructor, arguments) : constructed);
    }

    private static boolean isException(String type) {
        return Exceptions.isKnown(type)
                || type.startsWith("java.") && (type.endsWith("Exception") || type.endsWith("Error"));
    }

    private static Value placed(Instance object, String owner, Value constructed) {
        if (object.type().equals(owner)) {
            return constructed;
        }
        object.platformPart(constructed);
        return Value.NULL;
    }

    private static Value unmodelled(Symbol constructor, Value[] arguments) {
        Unknown unknown = new Unknown("new " + constructor.owner(), true);
        Spoiling.all(java.util.Arrays.asList(arguments).subList(1, arguments.length), unknown);
        return unknown;
    }
}
