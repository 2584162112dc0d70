package dev.telltale.flow;

import dev.telltale.flow.CodeBase.Site;
import dev.telltale.ir.FieldSymbol;
import dev.telltale.ir.Instruction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Recognises a value that a decoder makes of a constant, where what it makes could not be worked out. */
final class UnreadConstants {
    private static final int MAX_VISITED = 120;
    private static final int MAX_TARGETS = 3;
    private static final int MAX_DEPTH = 6;
    /** Shorter texts and arrays are keys, names of character sets and the like. */
    private static final int LONG = 8;

    private static final Map<String, String> DECODERS = Map.of(
            "java.util.Base64$Decoder#decode", "base64",
            "java.util.HexFormat#parseHex", "hex",
            "javax.crypto.Cipher#doFinal", "cipher",
            "java.util.zip.Inflater#setInput", "inflate");
    private static final Set<String> FILLING = Set.of("add", "addAll", "put", "append", "push", "insert");
    private static final Set<String> PACKED = Set.of("cipher", "inflate");

    private final Texts texts;
    private final CodeBase code;

    /**
     * A decoder that is only known by its steps.
     *
     * @param encodings how its constant is stored
     * @param answered whether it takes what a server answered
     */
    record Decoder(Set<String> encodings, boolean answered) {
        String encoding() {
            return String.join("+", encodings);
        }

        Set<String> techniques() {
            Set<String> techniques = new TreeSet<>();
            encodings.forEach(encoding -> techniques.add(PACKED.contains(encoding) ? "C04" : "C01"));
            techniques.addAll(answered ? Set.of("C08") : Set.of());
            return techniques;
        }
    }

    UnreadConstants(Texts texts) {
        this.texts = texts;
        this.code = texts.codeBase();
    }

    /** {@return the decoder the value comes out of; null when no constant is decoded on the way} */
    @Nullable
    Decoder behind(Site value) {
        Set<String> encodings = new TreeSet<>();
        boolean answered = false;
        boolean constant = false;
        Set<Site> visited = new LinkedHashSet<>(List.of(value));
        List<Site> queue = new ArrayList<>(visited);
        for (int i = 0; i < queue.size() && visited.size() < MAX_VISITED; i++) {
            Site site = queue.get(i);
            if (site.instruction() instanceof Instruction.Call call
                    && ConfigurationReads.isAnswer(texts.models(), call)) {
                answered = true;
                continue;
            }
            String step = step(site.instruction());
            if (step != null) {
                encodings.add(step);
                constant |= inputs(site).stream().anyMatch(input -> isConstant(input, 0));
            }
            before(site).stream().filter(visited::add).forEach(queue::add);
        }
        return constant ? new Decoder(encodings, answered) : null;
    }

    private static @Nullable String step(Instruction instruction) {
        if (instruction instanceof Instruction.Operation operation) {
            return operation.operator() == Instruction.Operator.XOR ? "xor" : null;
        }
        return instruction instanceof Instruction.Call call
                ? DECODERS.get(call.target().owner() + '#' + call.target().name())
                : null;
    }

    private static List<Site> inputs(Site step) {
        return Origins.sites(step.code(), Operands.of(step.instruction()));
    }

    /** A text or an array that stands in the code, seen through what only takes it apart. */
    private boolean isConstant(Site value, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        boolean text = texts.of(value).stream()
                .flatMap(template -> texts.closed(template, value.code()).stream())
                .map(Template::constant)
                .anyMatch(known -> known != null && known.length() >= LONG);
        return text || texts.origins(value).stream().anyMatch(origin -> isTable(origin) || isPart(origin, depth));
    }

    private boolean isPart(Site origin, int depth) {
        Instruction instruction = origin.instruction();
        boolean piece = instruction instanceof Instruction.ElementLoad
                || instruction instanceof Instruction.Operation
                || instruction instanceof Instruction.Call call
                        && call.target().owner().equals("java.lang.String");
        return piece && inputs(origin).stream().anyMatch(input -> isConstant(input, depth + 1));
    }

    private static boolean isTable(Site origin) {
        int constants = 0;
        for (int use :
                origin.instruction() instanceof Instruction.New ? origin.code().usesOf(origin.at()) : new int[0]) {
            boolean filled = origin.code().at(use) instanceof Instruction.ElementStore store
                    && store.array() == origin.at()
                    && origin.code().at(store.value()) instanceof Instruction.Constant;
            constants += filled ? 1 : 0;
        }
        return constants >= LONG;
    }

    private List<Site> before(Site site) {
        Instruction instruction = site.instruction();
        if (instruction instanceof Instruction.Load load) {
            return stored(load.field());
        }
        if (instruction instanceof Instruction.StaticLoad load) {
            return stored(load.field());
        }
        if (instruction instanceof Instruction.Parameter parameter) {
            return given(site.code(), parameter.index());
        }
        List<Site> before = inputs(site);
        before.addAll(putInto(site));
        if (instruction instanceof Instruction.Call call) {
            List<Code> targets = code.targets(call);
            for (Code target : targets.size() <= MAX_TARGETS ? targets : List.<Code>of()) {
                target.returned().forEach(value -> before.add(new Site(target, value)));
            }
        }
        return before;
    }

    /** What an object is made of, and what is put into it. */
    private static List<Site> putInto(Site site) {
        List<Site> put = new ArrayList<>();
        Code where = site.code();
        for (int use : where.usesOf(site.at())) {
            if (where.at(use) instanceof Instruction.ElementStore store && store.array() == site.at()) {
                put.add(new Site(where, store.value()));
            } else if (where.at(use) instanceof Instruction.Call call
                    && call.receiver() == site.at()
                    && (call.target().isConstructor()
                            || FILLING.contains(call.target().name()))) {
                put.addAll(Origins.sites(where, call.arguments()));
            }
        }
        return put;
    }

    private List<Site> stored(FieldSymbol field) {
        List<Site> stores = code.stores(field);
        return stores.stream().limit(MAX_TARGETS).map(Texts::storedValue).toList();
    }

    private List<Site> given(Code target, int index) {
        List<Site> callers = code.fewCallers(target);
        return callers.size() > MAX_TARGETS
                ? List.of()
                : callers.stream()
                        .filter(site ->
                                site.instruction() instanceof Instruction.Call call && index < call.arguments().length)
                        .map(site -> new Site(site.code(), ((Instruction.Call) site.instruction()).arguments()[index]))
                        .toList();
    }
}
