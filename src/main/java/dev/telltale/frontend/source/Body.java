package dev.telltale.frontend.source;

import dev.telltale.frontend.source.JavaType.ClassType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** One method being written: its variables, and the writers of what it consists of. */
final class Body {
    final ClassFile classFile;
    final SourceType self;
    final Typing typing;
    final Hierarchy hierarchy;
    final Code code;
    final JavaType result;
    final Expressions expressions;
    final Arguments arguments;
    final Invocations invocations;
    final Creations creations;
    final ArrayValues arrays;
    final FieldReads fields;
    final Concatenations concatenations;
    final Operators operators;
    final Conditions conditions;
    final Assignments assignments;
    final FunctionValues functions;
    final Statements statements;
    final Exits exits;
    final Loops loops;
    final TryStatements tries;
    final TryResources resources;
    final Switches switches;
    private final IdentityHashMap<Local, Integer> slots = new IdentityHashMap<>();
    /** In a constructor: where the outer object is, before the field has it. */
    private final Map<String, Integer> outerSlots = new HashMap<>();

    Body(ClassFile classFile, MethodVisitor out, boolean isStatic, JavaType result) {
        this.classFile = classFile;
        this.self = classFile.type;
        this.typing = classFile.typing;
        this.hierarchy = typing.hierarchy;
        this.code = new Code(out, hierarchy);
        this.result = result;
        this.expressions = new Expressions(this);
        this.arguments = new Arguments(this);
        this.invocations = new Invocations(this);
        this.creations = new Creations(this);
        this.arrays = new ArrayValues(this);
        this.fields = new FieldReads(this);
        this.concatenations = new Concatenations(this);
        this.operators = new Operators(this);
        this.conditions = new Conditions(this);
        this.assignments = new Assignments(this);
        this.functions = new FunctionValues(this);
        this.statements = new Statements(this);
        this.exits = new Exits(this);
        this.loops = new Loops(this);
        this.tries = new TryStatements(this);
        this.resources = new TryResources(this);
        this.switches = new Switches(this);
        if (!isStatic) {
            code.newLocal(JavaType.OBJECT);
        }
    }

    int declare(Local local) {
        JavaType type = typing.typeOf(local);
        int slot = code.newLocal(type);
        slots.put(local, slot);
        return slot;
    }

    void outerAt(int slot) {
        outerSlots.put(self.name(), slot);
    }

    @Nullable
    Integer slotOf(Local local) {
        return slots.get(local);
    }

    JavaType pushLocal(Local local) {
        JavaType type = JavaType.opened(typing.typeOf(local));
        Integer slot = slots.get(local);
        if (slot != null) {
            code.load(type, slot);
        } else if (self.captured.contains(local)) {
            pushThis();
            code.field(Opcodes.GETFIELD, self.name(), capturedField(local), type);
        } else {
            Object constant = typing.constants.of(local);
            if (constant == null) {
                throw new IllegalStateException("variable " + local + " is out of reach");
            }
            code.constant(constant);
        }
        return type;
    }

    static String capturedField(Local local) {
        return "val$" + local.name;
    }

    void pushThis() {
        code.load(JavaType.OBJECT, 0);
    }

    /** Pushes the innermost enclosing object that is of the type. */
    void pushThis(String target) {
        SourceType at = self;
        pushThis();
        boolean first = true;
        while (!isA(at, target) && at.hasOuterInstance() && at.around != null) {
            Integer slot = first ? outerSlots.get(at.name()) : null;
            if (slot != null) {
                code.op(Opcodes.POP);
                code.load(JavaType.OBJECT, slot);
            } else {
                code.field(Opcodes.GETFIELD, at.name(), "this$0", ClassType.of(at.around.name()));
            }
            at = at.around;
            first = false;
        }
    }

    private boolean isA(SourceType type, String target) {
        return type.name().equals(target) || hierarchy.above(type.name()).containsKey(target);
    }

    /** Pushes what an object of the type takes along from here. */
    void pushCaptured(TypeInfo type) {
        if (type instanceof SourceType source) {
            List.copyOf(source.captured).forEach(this::pushLocal);
        }
    }
}
