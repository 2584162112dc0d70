package dev.telltale.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Finds the types a file declares, before anything else is looked at. */
final class Declarations {
    private Declarations() {}

    /** Declares every top-level type of the file and the types inside them. */
    static void declare(
            SourceFile file, CompilationUnit unit, Universe universe, TypeNames names, Hierarchy hierarchy) {
        for (TypeDeclaration<?> declaration : unit.getTypes()) {
            String simple = SourceFile.isCompact(declaration) ? stem(file.path) : declaration.getNameAsString();
            String name = file.packageName.isEmpty() ? simple : file.packageName + '.' + simple;
            declare(
                    new SourceType(file, declaration, name, null, true, file.scope, names, hierarchy),
                    universe,
                    names,
                    hierarchy);
        }
    }

    /** A file without a class is the class of its own name. */
    private static String stem(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.replaceFirst("\\.java$", "").replaceAll("[^\\p{L}\\p{N}_$]", "_");
    }

    private static void declare(SourceType type, Universe universe, TypeNames names, Hierarchy hierarchy) {
        if (universe.declare(type, type.file.packageName)) {
            type.file.types.add(type);
        } else {
            type.file.repeated.add(type.name());
        }
        for (SourceType member : membersOf(type, names, hierarchy)) {
            declare(member, universe, names, hierarchy);
        }
    }

    /** {@return the types declared as members, which the type knows from now on} */
    static List<SourceType> membersOf(SourceType type, TypeNames names, Hierarchy hierarchy) {
        List<SourceType> members = new ArrayList<>();
        for (BodyDeclaration<?> member : type.members()) {
            if (member instanceof TypeDeclaration<?> declaration) {
                String name = type.name() + '$' + declaration.getNameAsString();
                type.addMemberType(declaration.getNameAsString(), name);
                members.add(
                        new SourceType(type.file, declaration, name, type, true, type.file.scope, names, hierarchy));
            }
        }
        return members;
    }
}
