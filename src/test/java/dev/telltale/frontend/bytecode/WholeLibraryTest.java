package dev.telltale.frontend.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.telltale.artifact.Note;
import dev.telltale.frontend.FrontEnd.Indexed;
import dev.telltale.frontend.FrontEnd.Lowered;
import dev.telltale.ir.IrPrinter;
import dev.telltale.ir.MemberNames;
import dev.telltale.ir.Procedure;
import dev.telltale.ir.UnitBody;
import dev.telltale.ir.Use;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs over the JDK's own classes: thousands of methods nobody wrote for this test. */
class WholeLibraryTest {
    private static final BytecodeFrontEnd FRONT_END = new BytecodeFrontEnd();

    private static List<Path> everyNth(String directory, int step) throws IOException {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/" + directory);
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> all = files.filter(f -> f.toString().endsWith(".class"))
                    .filter(f -> !f.endsWith("package-info.class"))
                    .sorted()
                    .toList();
            List<Path> some = new ArrayList<>();
            for (int i = 0; i < all.size(); i += step) {
                some.add(all.get(i));
            }
            return some;
        }
    }

    @Test
    void every_method_of_real_classes_lowers_and_is_consistent() throws IOException {
        List<Note> notes = new ArrayList<>();
        int procedures = 0;
        for (Path file : everyNth("java", 2)) {
            Lowered lowered = Golden.lower(Files.readAllBytes(file));
            notes.addAll(lowered.notes());
            lowered.body().procedures().forEach(Consistency::check);
            procedures += lowered.body().procedures().size();
        }
        assertThat(notes).isEmpty();
        assertThat(procedures).isGreaterThan(5000);
    }

    @Test
    void what_a_method_names_is_known_before_it_is_lowered_and_what_it_never_names_too() throws IOException {
        int names = 0;
        int spared = 0;
        int functions = 0;
        int unused = 0;
        MemberNames nothing = new MemberNames(Set.of("nobody calls anything like this"));
        for (Path file : everyNth("java", 2)) {
            for (Procedure procedure :
                    Golden.lower(Files.readAllBytes(file)).body().procedures()) {
                names += Naming.check(procedure);
                functions += Naming.checkFunctions(procedure);
                unused += procedure.mayUse(Use.STORE.hash("no.Body", "stores", "")) ? 0 : 1;
                spared += procedure.mayName(nothing) ? 0 : 1;
            }
        }
        assertThat(functions).isGreaterThan(300);
        assertThat(unused).isGreaterThan(5000);
        assertThat(names).isGreaterThan(50_000);
        assertThat(spared).isGreaterThan(5000);
    }

    @Test
    void code_that_was_let_go_is_lowered_to_the_same_again() throws IOException {
        for (Path file : everyNth("java/util", 20)) {
            UnitBody body = Golden.lower(Files.readAllBytes(file)).body();
            String before = IrPrinter.print(body);
            body.procedures().forEach(Procedure::release);
            assertThat(IrPrinter.print(body)).isEqualTo(before);
        }
    }

    @Test
    void a_class_that_changed_since_it_was_first_read_is_not_read_again() throws IOException {
        byte[] content = Files.readAllBytes(everyNth("java/util", 20).get(0));
        byte[][] served = {content, new byte[] {1, 2, 3}};
        int[] reads = {0};
        OpenClass changing = new OpenClass(
                Golden.unit(content), () -> served[reads[0]++], note -> {}, new Names(), new RecentFiles());
        changing.file();
        changing.forget();
        assertThatThrownBy(changing::file).isInstanceOf(IOException.class);
    }

    @Test
    void mutated_classes_never_throw_and_what_lowers_is_consistent() throws IOException {
        Random random = new Random(7);
        for (Path file : everyNth("java/lang", 40)) {
            byte[] content = Files.readAllBytes(file);
            for (int i = 0; i < 40; i++) {
                byte[] mutated = content.clone();
                for (int n = random.nextInt(6); n >= 0; n--) {
                    mutated[8 + random.nextInt(mutated.length - 8)] = (byte) random.nextInt();
                }
                readBoth(mutated, content);
            }
        }
    }

    /** Indexes and lowers hostile bytes, as the unit they were before they turned hostile. */
    static void readBoth(byte[] hostile, byte[] original) {
        Indexed indexed = FRONT_END.index(0, 0, "x/Example.class", hostile);
        Lowered lowered = FRONT_END.lower(indexed.unit() != null ? indexed.unit() : Golden.unit(original), hostile);
        lowered.body().procedures().forEach(Consistency::check);
        lowered.body().procedures().forEach(Naming::check);
        lowered.body().procedures().forEach(Naming::checkFunctions);
    }
}
