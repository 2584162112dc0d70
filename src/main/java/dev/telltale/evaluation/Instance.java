package dev.telltale.evaluation;

import dev.telltale.evaluation.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An object of a scanned class, or an exception. */
public final class Instance extends Spoilable implements Value.Mutable {
    private final String type;
    private final boolean isRecord;
    private final @Nullable Machine origin;
    private final Map<String, Value> fields = new TreeMap<>();
    private @Nullable Value platformPart;
    private boolean shared;

    /** @param origin the evaluation that made it, null when that does not matter */
    Instance(String type, boolean isRecord, @Nullable Machine origin) {
        this.type = type;
        this.isRecord = isRecord;
        this.origin = origin;
    }

    /** {@return a new object of the type, its class initialised} */
    static Instance create(Machine machine, String type) {
        machine.allocate(1);
        machine.statics().initialise(type);
        Types.Declared declared = machine.types().declared(type);
        Instance created = new Instance(type, declared != null && declared.isRecord(), machine);
        created.shared = machine.statics().isInitialising();
        return created;
    }

    /** {@return whether the evaluation made it itself, so that nothing else has seen it yet} */
    @SuppressWarnings("ReferenceEquality") // which evaluation it is, is the question
    boolean isFresh(Machine machine) {
        return origin == machine && !shared;
    }

    /** {@return whether both are one object; an enum constant is one in every evaluation} */
    @SuppressWarnings("ReferenceEquality") // which object it is, is the question
    boolean isSame(Instance that) {
        Value name = fields.get(Enums.NAME);
        if (this == that || name != null && type.equals(that.type) && name.equals(that.fields.get(Enums.NAME))) {
            return true;
        }
        if (name == null && origin != that.origin && type.equals(that.type)) {
            throw new Stop.Undecided(new Unknown("identity"));
        }
        return false;
    }

    /** {@return the name of the enum constant it is; null for any other object} */
    public @Nullable String constant() {
        return fields.get(Enums.NAME) instanceof Value.Text name ? name.value() : null;
    }

    public String type() {
        return type;
    }

    /** {@return the fields that were set, by name} */
    public Map<String, Value> fields() {
        return fields;
    }

    boolean isRecord() {
        return isRecord;
    }

    /** {@return the object as its platform superclass sees it, when that was constructed} */
    @Nullable
    Value platformPart() {
        return platformPart;
    }

    void platformPart(Value value) {
        platformPart = value;
    }

    @Override
    public List<Value> parts() {
        List<Value> all = new ArrayList<>(fields.values());
        if (platformPart != null) {
            all.add(platformPart);
        }
        return all;
    }

    /** A record's own equality compares fields; every other object is itself only. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Instance that
                        && (isRecord ? type.equals(that.type) && fields.equals(that.fields) : isSame(that));
    }

    /** Orders that depend on it are given to nobody. */
    @Override
    public int hashCode() {
        Value name = fields.get(Enums.NAME);
        return isRecord ? fields.hashCode() : name != null ? name.hashCode() : System.identityHashCode(this);
    }
}
