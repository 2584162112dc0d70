package dev.telltale.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One parsed file: where it lies, what it imports, the types it declares. */
final class SourceFile {
    final int component;
    final String path;
    final String packageName;
    /** By simple name, as written. */
    final Map<String, String> imports = new HashMap<>();

    final List<String> importsOnDemand = new ArrayList<>();
    /** By simple name: the types that may have the member. */
    final Map<String, List<String>> staticImports = new HashMap<>();

    final List<String> staticImportsOnDemand = new ArrayList<>();
    /** Every type with a body, in the order they are met; local ones are added when bound. */
    final List<SourceType> types = new ArrayList<>();

    /** Types that another file declared before. */
    final List<String> repeated = new ArrayList<>();

    final Scope scope = new Scope(null, new Scope.File(this));
    /** Names that nothing declares, and calls that could not be told from others. */
    int unresolved;

    SourceFile(int component, String path, CompilationUnit unit) {
        this.component = component;
        this.path = path;
        this.packageName =
                unit.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
        unit.getImports().stream().filter(i -> !i.isModule()).forEach(this::add);
        addModules(unit);
    }

    /** Packages that a module brings stand behind those that are named; a file without a class has the base module. */
    private void addModules(CompilationUnit unit) {
        List<String> modules = new ArrayList<>();
        unit.getImports().stream()
                .filter(ImportDeclaration::isModule)
                .forEach(declaration -> modules.add(declaration.getNameAsString()));
        if (unit.getTypes().stream().anyMatch(SourceFile::isCompact)) {
            modules.add(ModuleImports.BASE);
        }
        if (!modules.isEmpty()) {
            importsOnDemand.addAll(ModuleImports.packages(modules));
        }
    }

    static boolean isCompact(TypeDeclaration<?> declaration) {
        return declaration instanceof ClassOrInterfaceDeclaration type && type.isCompact();
    }

    private void add(ImportDeclaration declaration) {
        String name = declaration.getNameAsString();
        int dot = name.lastIndexOf('.');
        if (declaration.isAsterisk()) {
            (declaration.isStatic() ? staticImportsOnDemand : importsOnDemand).add(name);
        } else if (declaration.isStatic() && dot > 0) {
            staticImports
                    .computeIfAbsent(name.substring(dot + 1), k -> new ArrayList<>())
                    .add(name.substring(0, dot));
        } else if (!declaration.isStatic()) {
            imports.putIfAbsent(name.substring(dot + 1), name);
        }
    }
}
