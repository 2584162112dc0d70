package dev.telltale.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd;
import dev.telltale.frontend.FrontEnd.Indexed;
import dev.telltale.ir.Mention;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class OddClassesTest {
    private static byte[] classWith(int version, String descriptor, Consumer<MethodVisitor> code) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_PUBLIC, "x/Old", null, "java/lang/Object", new String[0]);
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_STATIC | Opcodes.ACC_PUBLIC, "run", descriptor, null, new String[0]);
        method.visitCode();
        code.accept(method);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** The loop of compilers before Java 6: the body stands before its test and is entered by a jump over it. */
    private static void oldLoop(MethodVisitor m) {
        Label body = new Label();
        Label test = new Label();
        m.visitInsn(Opcodes.ICONST_0);
        m.visitVarInsn(Opcodes.ISTORE, 1);
        m.visitJumpInsn(Opcodes.GOTO, test);
        m.visitLabel(body);
        m.visitIincInsn(1, 2);
        m.visitLabel(test);
        m.visitVarInsn(Opcodes.ILOAD, 1);
        m.visitVarInsn(Opcodes.ILOAD, 0);
        m.visitJumpInsn(Opcodes.IF_ICMPLT, body);
        m.visitVarInsn(Opcodes.ILOAD, 1);
        m.visitInsn(Opcodes.IRETURN);
    }

    @Test
    void classes_without_stack_maps_lower_like_any_other() throws IOException {
        Golden.check("old-loop", Map.of("x/Old", classWith(Opcodes.V1_4, "(I)I", OddClassesTest::oldLoop)));
    }

    private static void subroutine(MethodVisitor m) {
        Label subroutine = new Label();
        Label other = new Label();
        m.visitVarInsn(Opcodes.ILOAD, 0);
        m.visitJumpInsn(Opcodes.IFEQ, other);
        m.visitLdcInsn("first");
        m.visitVarInsn(Opcodes.ASTORE, 1);
        m.visitJumpInsn(Opcodes.JSR, subroutine);
        m.visitVarInsn(Opcodes.ALOAD, 1);
        m.visitInsn(Opcodes.ARETURN);
        m.visitLabel(other);
        m.visitJumpInsn(Opcodes.JSR, subroutine);
        m.visitInsn(Opcodes.ACONST_NULL);
        m.visitInsn(Opcodes.ARETURN);
        m.visitLabel(subroutine);
        m.visitVarInsn(Opcodes.ASTORE, 2);
        m.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "gc", "()V", false);
        m.visitVarInsn(Opcodes.RET, 2);
    }

    @Test
    void a_subroutine_returns_to_behind_all_its_callers() throws IOException {
        byte[] content = classWith(Opcodes.V1_4, "(I)Ljava/lang/String;", OddClassesTest::subroutine);
        Golden.check("subroutine", Map.of("x/Old", content));
    }

    private static ConstantDynamic constant(String name, String type, String bootstrap, Object... arguments) {
        String descriptor =
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)" + "Ljava/lang/Object;";
        Handle handle =
                new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/ConstantBootstraps", bootstrap, descriptor, false);
        return new ConstantDynamic(name, type, handle, arguments);
    }

    private static void dynamicConstants(MethodVisitor m) {
        Handle getenv = new Handle(
                Opcodes.H_INVOKESTATIC, "java/lang/System", "getenv", "(Ljava/lang/String;)Ljava/lang/String;", false);
        ConstantDynamic unit = constant("DAYS", "Ljava/util/concurrent/TimeUnit;", "enumConstant");
        for (Object c : new Object[] {
            unit,
            constant("in", "Ljava/io/InputStream;", "getStaticFinal"),
            constant("x", "Ljava/lang/Object;", "nullConstant"),
            constant("J", "Ljava/lang/Class;", "primitiveClass"),
            constant("x", "Ljava/lang/Object;", "arrayVarHandle", unit)
        }) {
            m.visitLdcInsn(c);
            m.visitInsn(Opcodes.POP);
        }
        m.visitLdcInsn(constant("x", "Ljava/lang/String;", "invoke", getenv, "HOME"));
        m.visitInsn(Opcodes.ARETURN);
    }

    @Test
    void a_dynamic_constant_says_how_it_is_made() throws IOException {
        byte[] content = classWith(Opcodes.V17, "()Ljava/lang/String;", OddClassesTest::dynamicConstants);
        Golden.check("dynamic-constants", Map.of("x/Old", content));
        assertThat(Golden.unit(content).mentions()).contains(Mention.member("java.lang.System", "getenv"));
    }

    @Test
    void a_method_whose_stack_runs_empty_costs_only_itself() {
        byte[] content = classWith(Opcodes.V1_4, "()I", m -> {
            m.visitInsn(Opcodes.IADD);
            m.visitInsn(Opcodes.IRETURN);
        });
        assertThat(Golden.lower(content).notes()).extracting(Note::reason).containsExactly("procedure-broken");
        assertThat(Golden.lower(content).body().procedures()).hasSize(1).noneMatch(p -> p.hasBody());
    }

    @Test
    void an_unknown_opcode_costs_only_its_method() {
        Map<String, byte[]> classes =
                Compiled.withJavac("class Example { int f(int a) { return a % 7; } void g() {} }", 17);
        byte[] content = classes.getOrDefault("Example", new byte[0]);
        int at = 0;
        while (content[at] != Opcodes.BIPUSH || content[at + 2] != Opcodes.IREM) {
            at++;
        }
        content[at + 2] = (byte) 0xf0;
        assertThat(Golden.lower(content).notes()).extracting(Note::reason).containsExactly("procedure-broken");
        assertThat(Golden.lower(content).body().procedures())
                .filteredOn(p -> p.hasBody())
                .hasSize(2);
    }

    @Test
    void a_newer_version_is_noted_and_read_all_the_same() {
        byte[] content = classWith(Opcodes.V17, "(I)I", OddClassesTest::oldLoop);
        content[7] = 120;
        Indexed indexed = new BytecodeFrontEnd().index(0, 0, "x/Old.class", content);
        assertThat(indexed.notes()).extracting(Note::reason).containsExactly("class-version-unsupported");
        assertThat(indexed.unit()).isNotNull();
        assertThat(Golden.lower(content).body().procedures()).allMatch(p -> p.hasBody());
    }

    @Test
    void truncated_classes_are_noted_and_never_throw() {
        byte[] content = classWith(Opcodes.V17, "(I)I", OddClassesTest::oldLoop);
        for (int length = 0; length < content.length; length++) {
            byte[] cut = Arrays.copyOf(content, length);
            Indexed indexed = new BytecodeFrontEnd().index(0, 0, "x/Old.class", cut);
            assertThat(indexed.unit() == null).isEqualTo(!indexed.notes().isEmpty());
            assertThat(new BytecodeFrontEnd().lower(Golden.unit(content), cut).notes())
                    .isNotEmpty();
        }
    }

    @Test
    void declarations_of_packages_and_modules_are_no_units() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_MODULE, "module-info", null, null, new String[0]);
        Indexed indexed = new BytecodeFrontEnd().index(0, 0, "module-info.class", writer.toByteArray());
        assertThat(indexed.unit()).isNull();
        assertThat(indexed.notes()).isEmpty();
    }

    @Test
    void every_member_named_is_mentioned_and_annotation_types_too() {
        byte[] content = Compiled.withJavac(
                        "class Example { @Deprecated int n = System.getenv().size(); Object o = new int[0].clone(); }",
                        17)
                .getOrDefault("Example", new byte[0]);
        assertThat(Golden.unit(content).mentions())
                .contains(
                        Mention.member("java.lang.System", "getenv"),
                        Mention.member("java.util.Map", "size"),
                        Mention.member("Example", "n"),
                        Mention.member("java.lang.Deprecated", "@"))
                .doesNotContain(Mention.member("[I", "clone"));
    }

    @Test
    void a_method_whose_declaration_is_broken_keeps_its_place_and_costs_nothing_else() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "x/Odd", null, "java/lang/Object", new String[0]);
        writer.visitMethod(Opcodes.ACC_ABSTRACT, "odd", "(D)D", null, null).visitEnd();
        writer.visitMethod(Opcodes.ACC_ABSTRACT, "plain", "(I)I", null, null).visitEnd();
        writer.visitEnd();
        byte[] content = replaced(writer.toByteArray(), "(D)D", "(LxD");
        FrontEnd.Lowered lowered = Golden.lower(content);
        assertThat(lowered.body().procedures())
                .extracting(procedure ->
                        procedure.symbol().name() + procedure.symbol().parameters())
                .containsExactly("odd", "plainint");
        assertThat(lowered.notes()).extracting(Note::reason).containsExactly("procedure-broken");
    }

    private static byte[] replaced(byte[] content, String before, String after) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        assertThat(text).containsOnlyOnce(before);
        return text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
    }
}
