package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.Symbol;
import dev.telltale.rule.Invocation;
import dev.telltale.rule.Port;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a fact into functions and out of them again: those that a library runs, and calls of functional interfaces. */
final class FunctionCalls {
    private final Propagation propagation;
    private final Transfer transfer;
    private final Calls calls;
    private final CodeBase code;
    private final ModelIndex models;
    private final Texts texts;
    private final Origins origins;
    private final HeldObjects held;
    private final Decisions decisions;
    private final ReferenceCalls references;

    FunctionCalls(
            Propagation propagation,
            Transfer transfer,
            Calls calls,
            CodeBase code,
            ModelIndex models,
            Texts texts,
            Origins origins,
            HeldObjects held,
            Decisions decisions) {
        this.propagation = propagation;
        this.transfer = transfer;
        this.calls = calls;
        this.code = code;
        this.models = models;
        this.texts = texts;
        this.origins = origins;
        this.held = held;
        this.decisions = decisions;
        this.references = new ReferenceCalls(propagation, transfer, calls, models);
    }

    void invoke(Node node, int at, Instruction.Call call, int position, Invocation invocation) {
        int function = Calls.valueAt(call, invocation.function());
        if (function == Instruction.NONE) {
            return;
        }
        if (Calls.isAt(call, invocation.function(), position)) {
            for (AccessPath path :
                    calls.popped(node, call, invocation.function().path())) {
                held(node, at, call, invocation, path);
            }
        }
        for (int i = 0; i < invocation.with().size(); i++) {
            Port with = invocation.with().get(i);
            if (with != null && Calls.isAt(call, with, position)) {
                for (AccessPath path : calls.popped(node, call, with.path())) {
                    handedIn(node, at, call, invocation, function, i, path);
                }
            }
        }
    }

    /** The fact is in the function value itself: what it gives back, or a field of the object it is. */
    private void held(Node node, int at, Instruction.Call call, Invocation invocation, AccessPath path) {
        AccessPath result = path.pop(AccessPath.RESULT);
        Port to = invocation.result();
        if (result != null && to != null) {
            calls.into(node, at, call, to, result, node.form(), null);
        } else if (result != null && (node.form() & Form.ANSWER) != 0 && result.isPlain()) {
            decisions.filtered(new Node(node.frame(), node.value(), result, node.form(), node, at, null), at, call);
        }
        if (path.head() instanceof AccessPath.Handed handed
                && handed.parameter() < invocation.with().size()) {
            Port with = invocation.with().get(handed.parameter());
            if (with != null) {
                calls.into(node, at, call, with, path.tail(), node.form(), null);
            }
        }
        if (path.head() instanceof AccessPath.Field) {
            for (Code body : objectBodies(new Site(node.frame().code, node.value()))) {
                Frame summary = propagation.summary(body, 0, path, node.form());
                propagation.subscribe(summary, new Subscriber.Invoked(node, at, call, invocation, 1, null));
            }
        }
    }

    private void handedIn(
            Node node,
            int at,
            Instruction.Call call,
            Invocation invocation,
            int function,
            int parameter,
            AccessPath path) {
        for (Site origin : origins.of(new Site(node.frame().code, function))) {
            if (origin.instruction() instanceof Instruction.Closure closure) {
                int bound = bound(closure);
                for (Code target : targets(closure)) {
                    Frame summary = propagation.summary(target, bound + parameter, path, node.form());
                    propagation.subscribe(summary, new Subscriber.Invoked(node, at, call, invocation, bound, origin));
                }
                intoReference(new ReferenceCalls.Run(node, at, call, invocation, origin), parameter, path);
            } else if (origin.instruction() instanceof Instruction.New create) {
                Code body = functionBody(create.type());
                if (body != null) {
                    Frame summary = propagation.summary(body, 1 + parameter, path, node.form());
                    propagation.subscribe(summary, new Subscriber.Invoked(node, at, call, invocation, 1, null));
                }
            }
        }
    }

    /** {@return how many leading parameters are given when the function is made; the object that a constructor fills is one} */
    private static int bound(Instruction.Closure closure) {
        return closure.captured().length + (closure.target().isConstructor() ? 1 : 0);
    }

    /** Where the reference is to a function's own method, as in {@code Supplier::get}, its result is what the function gives. */
    private void intoReference(ReferenceCalls.Run run, int parameter, AccessPath path) {
        Instruction.Closure closure = run.closure();
        AccessPath given = closure.captured().length + parameter == 0 && isFunctionMethod(closure.target())
                ? path.pop(AccessPath.RESULT)
                : null;
        if (given != null) {
            Port result = run.result();
            if (result != null) {
                calls.into(
                        run.node(),
                        run.at(),
                        run.call(),
                        result,
                        given,
                        run.node().form(),
                        null);
            }
        } else if (targets(closure).isEmpty()) {
            references.into(run, parameter, path);
        }
    }

    /** {@return the code the function runs; none when a model says what is sent by it} */
    private List<Code> targets(Instruction.Closure closure) {
        return models.of(closure.target()).sinks().isEmpty()
                ? code.targets(closure.target(), closure.dispatch())
                : List.of();
    }

    void returned(Subscriber.Invoked invoked, AccessPath path, Effect effect) {
        Invocation invocation = invoked.invocation();
        Port to = invocation == null ? Calls.RETURN : invocation.result();
        if (to != null) {
            calls.into(invoked.node(), invoked.at(), invoked.call(), to, path, effect.form(), effect);
        } else if ((effect.form() & Form.ANSWER) != 0 && path.isPlain()) {
            Node from = invoked.node();
            Node answer = new Node(from.frame(), from.value(), path, effect.form(), from, invoked.at(), effect);
            decisions.filtered(answer, invoked.at(), invoked.call());
        }
    }

    void handed(Subscriber.Invoked invoked, int parameter, AccessPath path, Effect.Handed effect) {
        int index = parameter - invoked.captured();
        Invocation invocation = invoked.invocation();
        if (index < 0) {
            toTaken(invoked, parameter, path, effect);
            return;
        }
        if (invocation == null) {
            int value = Texts.argument(invoked.call(), index);
            if (value != Instruction.NONE) {
                Node node = invoked.node();
                propagation.mutate(node.frame(), value, path, effect.form(), node, invoked.at(), effect);
            }
        } else if (index < invocation.with().size() && invocation.with().get(index) != null) {
            calls.into(
                    invoked.node(),
                    invoked.at(),
                    invoked.call(),
                    invocation.with().get(index),
                    path,
                    effect.form(),
                    effect);
        }
    }

    private void toTaken(Subscriber.Invoked invoked, int parameter, AccessPath path, Effect.Handed effect) {
        Site made = invoked.made();
        if (made == null && parameter == 0) {
            toObject(invoked, path, effect);
        }
        if (made != null && made.instruction() instanceof Instruction.Closure closure) {
            int taken = parameter - (closure.target().isConstructor() ? 1 : 0);
            if (taken < 0) {
                returned(invoked, path, effect);
                return;
            }
            Node from = invoked.node();
            Node put = new Node(from.frame(), Instruction.NONE, path, effect.form(), from, invoked.at(), effect);
            propagation.emit(from.frame(), new Effect.Taken(made, closure.captured()[taken], path, effect.form(), put));
        }
    }

    /** The object that was run put the datum into something it holds. */
    private void toObject(Subscriber.Invoked invoked, AccessPath path, Effect.Handed effect) {
        Invocation invocation = invoked.invocation();
        Instruction.Call call = invoked.call();
        int object = invocation == null ? call.receiver() : Calls.valueAt(call, invocation.function());
        if (object != Instruction.NONE) {
            Node node = invoked.node();
            propagation.mutate(node.frame(), object, path, effect.form(), node, invoked.at(), effect);
        }
    }

    private List<Code> objectBodies(Site function) {
        List<Code> bodies = new ArrayList<>();
        for (Site origin : origins.of(function)) {
            if (origin.instruction() instanceof Instruction.New create) {
                Code body = functionBody(create.type());
                if (body != null) {
                    bodies.add(body);
                }
            }
        }
        return bodies;
    }

    /** {@return the procedure a library runs on an object of this class, by the functional interface it implements} */
    private @Nullable Code functionBody(String type) {
        for (String above : models.ancestors(type)) {
            String name = models.functional(above);
            if (name != null) {
                return code.named(type, name);
            }
        }
        return null;
    }

    private boolean isFunctionMethod(Symbol method) {
        return method.name().equals(models.functional(method.owner()));
    }

    boolean isFunctionBody(Code candidate) {
        String name = candidate.procedure.symbol().name();
        for (String above : models.ancestors(candidate.unit.name())) {
            if (name.equals(models.functional(above))) {
                return true;
            }
        }
        return false;
    }

    void captured(Node node, int at, Instruction.Closure closure) {
        for (int i = 0; i < closure.captured().length; i++) {
            if (closure.captured()[i] != node.value()) {
                continue;
            }
            List<Code> targets = code.targets(closure.target(), closure.dispatch());
            for (Code target : targets) {
                Frame summary = propagation.summary(target, i, node.path(), node.form());
                propagation.subscribe(summary, new Subscriber.Created(node, at, closure.captured()));
            }
            if (targets.isEmpty() && !models.of(closure.target()).stopsAll()) {
                decisions.captured(node, at, closure);
            }
        }
    }

    /** A call of a functional interface: the receiver is a function value. */
    boolean intoFunction(Node node, int at, Instruction.Call call, int position) {
        boolean functional = isFunctionMethod(call.target())
                || call.dispatch() == Dispatch.INTERFACE
                        && (code.resolve(call.target()) != null
                                || !code.functions(call.target()).isEmpty());
        if (!functional || call.receiver() == Instruction.NONE) {
            return false;
        }
        if (position == 0) {
            onFunction(node, at, call);
        } else {
            handedDirectly(node, at, call, position - 1);
        }
        return true;
    }

    /** {@return whether the receiver is a function of the program, whose own code answers} */
    boolean isOwnFunction(Node node, Instruction.Call call) {
        if (call.receiver() == Instruction.NONE || !isFunctionMethod(call.target())) {
            return false;
        }
        for (Site origin : origins.of(new Site(node.frame().code, call.receiver()))) {
            boolean own = origin.instruction() instanceof Instruction.Closure closure
                            && !code.targets(closure.target(), closure.dispatch())
                                    .isEmpty()
                    || origin.instruction() instanceof Instruction.New create && functionBody(create.type()) != null;
            if (own) {
                return true;
            }
        }
        return false;
    }

    private void onFunction(Node node, int at, Instruction.Call call) {
        AccessPath result =
                Transfer.isChosenObject(node) ? node.path() : node.path().pop(AccessPath.RESULT);
        if (result != null && Sources.APPLIED.equals(result.key())) {
            int name = Texts.argument(call, 0);
            for (Template key : name == Instruction.NONE ? List.<Template>of() : texts.of(node.frame().code, name)) {
                transfer.on(node, at, result.withKey(key));
            }
        } else {
            transfer.on(node, at, result);
        }
        if (node.path().head() instanceof AccessPath.Handed handed) {
            int value = Texts.argument(call, handed.parameter());
            if (value != Instruction.NONE) {
                propagation.mutate(node.frame(), value, node.path().tail(), node.form(), node, at, null);
            }
        }
        if (node.path().head() instanceof AccessPath.Field) {
            for (Code body : objectBodies(new Site(node.frame().code, node.value()))) {
                Frame summary = propagation.summary(body, 0, node.path(), node.form());
                propagation.subscribe(summary, new Subscriber.Called(node, at, call.arguments()));
            }
        }
    }

    boolean mayRunFunction(Instruction.Call call) {
        return call.dispatch() == Dispatch.INTERFACE
                && !code.functions(call.target()).isEmpty();
    }

    /** Where it is not seen which function is called, it may be any that is made for the interface. */
    void handedDirectly(Node node, int at, Instruction.Call call, int parameter) {
        boolean known = false;
        for (Site origin : origins.of(new Site(node.frame().code, call.receiver()))) {
            known |= intoMade(node, at, call, parameter, origin);
        }
        if (known) {
            return;
        }
        List<Site> held = this.held.of(new Site(node.frame().code, call.receiver()));
        for (Site made : held.isEmpty() ? code.functions(call.target()) : held) {
            intoMade(node, at, call, parameter, made);
        }
    }

    /** {@return whether the origin makes the function or object that is called} */
    private boolean intoMade(Node node, int at, Instruction.Call call, int parameter, Site origin) {
        if (origin.instruction() instanceof Instruction.Closure closure) {
            int bound = bound(closure);
            for (Code target : targets(closure)) {
                Frame summary = propagation.summary(target, bound + parameter, node.path(), node.form());
                propagation.subscribe(summary, new Subscriber.Invoked(node, at, call, null, bound, origin));
            }
            intoReference(new ReferenceCalls.Run(node, at, call, null, origin), parameter, node.path());
            return true;
        }
        if (origin.instruction() instanceof Instruction.New create) {
            Code body = code.dispatched(create.type(), call.target());
            Code found = body == null ? functionBody(create.type()) : body;
            if (found != null) {
                Frame summary = propagation.summary(found, parameter + 1, node.path(), node.form());
                propagation.subscribe(summary, new Subscriber.Called(node, at, call.arguments()));
            }
            return true;
        }
        return false;
    }
}
