package dev.telltale.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.artifact.ArtifactReader;
import dev.telltale.artifact.TargetSpec;
import dev.telltale.finding.Observation;
import dev.telltale.ir.Block;
import dev.telltale.ir.Instruction;
import dev.telltale.ir.Instruction.Dispatch;
import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Mention;
import dev.telltale.ir.Modifiers;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.Program;
import dev.telltale.ir.Symbol;
import dev.telltale.ir.Unit;
import dev.telltale.ir.UnitBody;
import dev.telltale.ir.Use;
import dev.telltale.rule.reader.CatalogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the analysis itself fails at must cost that one finding, or a part of it, and be told. */
class ContainmentTest {
    private static final String TEXT = "java.lang.String";
    private static final Instruction NAME = new Instruction.Constant("user.name");
    private static final Instruction READ = call("java.lang.System", "getProperty", TEXT, TEXT, 0);
    private static final Instruction SEND = call("java.net.InetAddress", "getByName", TEXT, "java.net.InetAddress", 1);
    private static final Instruction HAND_ON = call("x.Tool", "broken", TEXT, "void", 1);
    private static final Instruction RUN = call("x.Tool", "sends", "", "void");
    private static final Instruction END = new Instruction.Return(Instruction.NONE);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_datum_that_cannot_be_followed_is_told_and_the_next_one_is_followed(boolean deep) throws IOException {
        FlowResult result = flowsIn(
                method("collects", "", NAME, READ, HAND_ON, END),
                method("sends", "", NAME, READ, SEND, END),
                broken("broken", TEXT, failing(deep)));

        assertThat(result.observations()).extracting(Observation::kind).contains("transmission");
        assertThat(result.undetermined()).extracting("reason").containsExactly("analysis-failed");
        assertThat(result.limits()).anyMatch(l -> l.reason().equals("analysis-failed") && l.incomplete());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_sent_is_told_even_when_nobody_can_say_under_which_conditions(boolean deep) throws IOException {
        FlowResult result =
                flowsIn(method("sends", "", NAME, READ, SEND, END), broken("broken", "", failing(deep), RUN, END));

        assertThat(result.observations()).extracting(Observation::kind).contains("transmission");
        assertThat(result.undetermined()).extracting("reason").containsExactly("analysis-failed");
    }

    private static Supplier<Error> failing(boolean deep) {
        return () -> {
            if (deep) {
                return new StackOverflowError();
            }
            throw new IllegalStateException("by the test");
        };
    }

    private FlowResult flowsIn(Procedure... procedures) throws IOException {
        long[] mentions = {
            Mention.member("java.lang.System", "getProperty"),
            Mention.member("java.net.InetAddress", "getByName"),
            Mention.member("x.Tool", "broken"),
            Mention.member("x.Tool", "sends")
        };
        Arrays.sort(mentions);
        long[] names = Arrays.stream(procedures)
                .mapToLong(p -> p.symbol().nameHash())
                .sorted()
                .toArray();
        Unit unit = new Unit(
                0, "x.Tool", null, List.of(), new Modifiers(0), 0, "x/Tool.class", procedures.length, mentions, names);
        Program program = new Program(
                List.of(unit), u -> new UnitBody(u, List.of(), List.of(), List.of(), List.of(procedures)), 1);
        Path root = Files.createDirectories(directory.resolve("tool"));
        try (var opened = new ArtifactReader(dev.telltale.artifact.Limits.DEFAULT)
                .open(List.of(TargetSpec.root(root.toString())))) {
            return new FlowAnalysis(CatalogReader.builtIn().models(), opened.components()).flowsIn(program);
        }
    }

    private static Instruction call(String owner, String name, String parameters, String result, int... arguments) {
        return new Instruction.Call(Symbol.jvm(owner, name, parameters, result), Dispatch.STATIC, arguments);
    }

    private static Procedure method(String name, String parameters, Instruction... code) {
        return method(name, parameters, Procedure.Code.of(body(code)));
    }

    private static Procedure.Body body(Instruction... code) {
        Block[] blocks = {new Block(0, code.length, new int[0], new int[0])};
        return new Procedure.Body(code, blocks, new int[code.length]);
    }

    private static Procedure method(String name, String parameters, Procedure.Code code) {
        List<String> types = parameters.isEmpty() ? List.of() : List.of(parameters);
        return new Procedure(
                Symbol.jvm("x.Tool", name, parameters, "void"),
                new Modifiers(Modifiers.STATIC),
                types,
                "void",
                List.of(),
                List.of(),
                code);
    }

    /** Fails when its code is asked for, though not while sources are looked for. */
    private static Procedure broken(String name, String parameters, Supplier<Error> failure, Instruction... code) {
        return method(name, parameters, new Procedure.Code() {
            @Override
            public boolean exists() {
                return true;
            }

            @Override
            public Procedure.Body lower() {
                throw failure.get();
            }

            @Override
            public void release() {}

            @Override
            public boolean mayName(MemberNames names) {
                return Arrays.stream(code)
                        .anyMatch(i -> i instanceof Instruction.Call call
                                && names.mayBeAmong(new char[] {
                                    MemberNames.folded(call.target().name().hashCode())
                                }));
            }

            @Override
            public boolean mayUse(int... uses) {
                return Arrays.stream(code)
                        .anyMatch(i -> i instanceof Instruction.Call call
                                && Arrays.stream(uses)
                                        .anyMatch(use -> use
                                                == Use.CALL.hash(
                                                        call.target().owner(),
                                                        call.target().name(),
                                                        call.target().parameters())));
            }
        });
    }
}
