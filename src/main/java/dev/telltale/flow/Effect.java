package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.rule.Sink;
import java.util.List;

/** What a procedure does with a datum it was given, as seen from outside. */
sealed interface Effect {
    AccessPath path();

    int form();

    /** {@return the fact it was seen at} */
    Node node();

    /** {@return the same effect with another path and evidence, in a caller's terms} */
    Effect moved(AccessPath path, Node node);

    /** {@return what makes two effects of one frame the same} */
    Object identity();

    /** The datum is in what the procedure returns. */
    record Returned(AccessPath path, int form, Node node) implements Effect {
        @Override
        public Effect moved(AccessPath newPath, Node newNode) {
            return new Returned(newPath, form, newNode);
        }

        @Override
        public Object identity() {
            return new Identity("return", path, form);
        }
    }

    /** The datum was put into the object a parameter holds. */
    record Handed(int parameter, AccessPath path, int form, Node node) implements Effect {
        @Override
        public Effect moved(AccessPath newPath, Node newNode) {
            return new Handed(parameter, newPath, form, newNode);
        }

        @Override
        public Object identity() {
            return new Identity(parameter, path, form);
        }
    }

    /**
     * The datum was put into a static field, or into a field of an object that is no longer tracked.
     *
     * @param mutated put into the object the field holds, rather than assigned
     */
    record Stored(FieldSymbol field, boolean mutated, AccessPath path, int form, Node node) implements Effect {
        @Override
        public Effect moved(AccessPath newPath, Node newNode) {
            return new Stored(field, mutated, newPath, form, newNode);
        }

        @Override
        public Object identity() {
            return new Identity(mutated ? "+" + field : field, path, form);
        }
    }

    /** The datum was put into the object a field holds: whoever filled the field has that object too. */
    record Written(FieldSymbol field, AccessPath path, int form, Node node) implements Effect {
        @Override
        public Effect moved(AccessPath newPath, Node newNode) {
            return new Written(field, newPath, form, newNode);
        }

        @Override
        public Object identity() {
            return new Identity(List.of(field, "written"), path, form);
        }
    }

    /**
     * The datum was put into an object that a function value took along where it was made.
     *
     * @param made where; {@code value} is the object there
     */
    record Taken(Site made, int value, AccessPath path, int form, Node node) implements Effect {
        @Override
        public Effect moved(AccessPath newPath, Node newNode) {
            return new Taken(made, value, newPath, form, newNode);
        }

        @Override
        public Object identity() {
            return new Identity(List.of(made, value), path, form);
        }
    }

    /**
     * The datum reached a sink.
     *
     * @param addresses where the sink talks to, in terms of the parameters of the procedure that has the effect
     */
    record Sent(SinkUse use, List<Template> addresses, AccessPath path, int form, Node node) implements Effect {
        public Sent {
            addresses = List.copyOf(addresses);
        }

        @Override
        public Effect moved(AccessPath newPath, Node newNode) {
            return new Sent(use, addresses, newPath, form, newNode);
        }

        Sent to(List<Template> newAddresses) {
            return new Sent(use, newAddresses, path, form, node);
        }

        @Override
        public Object identity() {
            return new Identity(List.of(use, addresses), path, form);
        }
    }

    /** A sink in code. */
    record SinkUse(Site site, Sink sink) {}

    /** Equal for equal effects. */
    record Identity(Object what, AccessPath path, int form) {}
}
