package dev.telltale.frontend.source;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.telltale.frontend.source.JavaType.ArrayType;
import dev.telltale.frontend.source.JavaType.ClassType;
import dev.telltale.frontend.source.JavaType.Primitive;
import org.objectweb.asm.Opcodes;

/** Places that values are put in, and the operators that do so. */
final class Assignments {
    private final Body body;
    private final Code code;

    Assignments(Body body) {
        this.body = body;
        this.code = body.code;
    }

    /** Somewhere a value can be put. What finds it is on the stack, in {@code slots} slots, while it is used. */
    private abstract static class Place {
        final JavaType type;
        final int slots;

        Place(JavaType type, int slots) {
            this.type = type;
            this.slots = slots;
        }

        abstract void load();

        abstract void store();
    }

    /** Pushes what finds the place. */
    private Place place(Expression target) {
        if (target instanceof EnclosedExpr enclosed) {
            return place(enclosed.getInner());
        }
        if (target instanceof ArrayAccessExpr access) {
            return element(access);
        }
        Reference reference = body.typing.references.of(target);
        if (reference instanceof Reference.ToLocal local) {
            return variable(local.local());
        }
        if (reference instanceof Reference.ToField field) {
            return field(field);
        }
        return unknown(reference);
    }

    private Place element(ArrayAccessExpr access) {
        JavaType array = body.expressions.push(access.getName());
        body.expressions.push(access.getIndex(), Primitive.INT);
        JavaType element = array instanceof ArrayType a ? JavaType.opened(a.element()) : JavaType.OBJECT;
        return new Place(element, 2) {
            @Override
            void load() {
                code.op(Opcodes.DUP2);
                code.typed(Opcodes.IALOAD, element);
            }

            @Override
            void store() {
                code.typed(Opcodes.IASTORE, element);
            }
        };
    }

    private Place variable(Local local) {
        JavaType type = JavaType.opened(body.typing.typeOf(local));
        Integer known = body.slotOf(local);
        int slot = known == null ? body.declare(local) : known;
        return new Place(type, 0) {
            @Override
            void load() {
                code.load(type, slot);
            }

            @Override
            void store() {
                code.store(type, slot);
            }
        };
    }

    private Place field(Reference.ToField use) {
        FieldInfo field = use.field();
        String owner = body.fields.ownerOf(use);
        if (!field.isStatic()) {
            body.fields.pushObject(use);
        }
        JavaType type = JavaType.opened(field.type());
        return new Place(type, field.isStatic() ? 0 : 1) {
            @Override
            void load() {
                if (!field.isStatic()) {
                    code.op(Opcodes.DUP);
                }
                code.field(field.isStatic() ? Opcodes.GETSTATIC : Opcodes.GETFIELD, owner, field.name(), field.type());
            }

            @Override
            void store() {
                code.field(field.isStatic() ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD, owner, field.name(), field.type());
            }
        };
    }

    private Place unknown(Reference reference) {
        Reference.ToUnknown name =
                reference instanceof Reference.ToUnknown u ? u : new Reference.ToUnknown(null, ClassType.of("?"), "?");
        boolean hasObject = name.object() != null;
        if (name.object() != null) {
            body.expressions.push(name.object());
        }
        String owner = name.owner() == null ? body.self.name() : name.owner().name();
        return new Place(JavaType.OBJECT, hasObject ? 1 : 0) {
            @Override
            void load() {
                if (hasObject) {
                    code.op(Opcodes.DUP);
                }
                code.field(hasObject ? Opcodes.GETFIELD : Opcodes.GETSTATIC, owner, name.name(), JavaType.OBJECT);
            }

            @Override
            void store() {
                code.field(hasObject ? Opcodes.PUTFIELD : Opcodes.PUTSTATIC, owner, name.name(), JavaType.OBJECT);
            }
        };
    }

    /** Assigns; leaves the value on the stack when it is wanted. */
    JavaType assign(AssignExpr assign, boolean wanted) {
        Place place = place(assign.getTarget());
        if (assign.getOperator() == AssignExpr.Operator.ASSIGN) {
            body.expressions.push(assign.getValue(), place.type);
        } else {
            place.load();
            combine(place.type, assign);
        }
        if (wanted) {
            code.dupUnder(place.type, place.slots);
        }
        place.store();
        return place.type;
    }

    private void combine(JavaType type, AssignExpr assign) {
        BinaryExpr.Operator operator = assign.getOperator().toBinaryOperator().orElseThrow();
        JavaType value = body.typing.typeOf(assign.getValue());
        if (operator == BinaryExpr.Operator.PLUS && JavaType.unboxed(type) == null) {
            body.concatenations.append(type, assign.getValue());
            code.coerce(JavaType.STRING, type);
            return;
        }
        boolean shift = operator.name().endsWith("SHIFT");
        Primitive computed = shift ? OperatorTypes.promoted(type) : OperatorTypes.arithmetic(type, value);
        code.coerce(type, computed);
        if (shift) {
            body.operators.pushShift(assign.getValue());
        } else {
            body.expressions.push(assign.getValue(), computed);
        }
        body.operators.operate(operator, computed);
        back(computed, type);
    }

    /** A compound assignment casts back (JLS §15.26.2). */
    private void back(Primitive computed, JavaType type) {
        Primitive primitive = JavaType.unboxed(type);
        if (primitive != null) {
            code.convert(computed, primitive);
            code.coerce(primitive, type);
        } else {
            code.coerce(computed, type);
        }
    }

    /** {@code ++} and {@code --}, before and behind. */
    JavaType step(UnaryExpr unary, boolean wanted) {
        boolean up = unary.getOperator().name().endsWith("INCREMENT");
        boolean before = unary.isPrefix();
        Expression target = unary.getExpression();
        if (target.isNameExpr() && body.typing.references.of(target) instanceof Reference.ToLocal local) {
            Integer slot = body.slotOf(local.local());
            if (slot != null && body.typing.typeOf(local.local()) == Primitive.INT) {
                return stepVariable(slot, up, before, wanted);
            }
        }
        Place place = place(target);
        place.load();
        if (wanted && !before) {
            code.dupUnder(place.type, place.slots);
        }
        Primitive computed = OperatorTypes.promoted(place.type);
        code.coerce(place.type, computed);
        code.constant(Constants.converted(1, computed));
        body.operators.operate(up ? BinaryExpr.Operator.PLUS : BinaryExpr.Operator.MINUS, computed);
        back(computed, place.type);
        if (wanted && before) {
            code.dupUnder(place.type, place.slots);
        }
        place.store();
        return place.type;
    }

    private JavaType stepVariable(int slot, boolean up, boolean before, boolean wanted) {
        if (wanted && !before) {
            code.load(Primitive.INT, slot);
        }
        code.increment(slot, up ? 1 : -1);
        if (wanted && before) {
            code.load(Primitive.INT, slot);
        }
        return Primitive.INT;
    }
}
