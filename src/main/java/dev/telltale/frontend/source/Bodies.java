package dev.telltale.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;

/**
 * Takes the code out of a file's declarations, which is most of a syntax tree and of no interest to other files, and puts
 * it back from another reading of the same text.
 */
final class Bodies {
    private Bodies() {}

    static void drop(CompilationUnit unit) {
        unit.getTypes().forEach(Bodies::dropIn);
    }

    private static void dropIn(TypeDeclaration<?> type) {
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> inner) {
                dropIn(inner);
            } else if (hasBody(member)) {
                setBody(member, new BlockStmt());
            }
        }
    }

    /** {@return whether the two were the same text} */
    static boolean restore(CompilationUnit unit, CompilationUnit again) {
        return restoreAll(unit.getTypes(), again.getTypes());
    }

    private static boolean restoreAll(
            List<? extends BodyDeclaration<?>> members, List<? extends BodyDeclaration<?>> again) {
        if (members.size() != again.size()) {
            return false;
        }
        for (int i = 0; i < members.size(); i++) {
            if (!restore(members.get(i), again.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean restore(BodyDeclaration<?> member, BodyDeclaration<?> again) {
        if (!member.getClass().equals(again.getClass())) {
            return false;
        }
        if (member instanceof TypeDeclaration<?> type) {
            return restoreAll(type.getMembers(), ((TypeDeclaration<?>) again).getMembers());
        }
        if (hasBody(member) && hasBody(again)) {
            setBody(member, body(again));
        }
        return true;
    }

    private static boolean hasBody(BodyDeclaration<?> member) {
        return member instanceof MethodDeclaration method
                ? method.getBody().isPresent()
                : member instanceof ConstructorDeclaration
                        || member instanceof CompactConstructorDeclaration
                        || member instanceof InitializerDeclaration;
    }

    private static BlockStmt body(BodyDeclaration<?> member) {
        if (member instanceof MethodDeclaration method) {
            return method.getBody().orElseThrow();
        }
        if (member instanceof ConstructorDeclaration constructor) {
            return constructor.getBody();
        }
        return member instanceof CompactConstructorDeclaration compact
                ? compact.getBody()
                : ((InitializerDeclaration) member).getBody();
    }

    private static void setBody(BodyDeclaration<?> member, BlockStmt body) {
        if (member instanceof MethodDeclaration method) {
            method.setBody(body);
        } else if (member instanceof ConstructorDeclaration constructor) {
            constructor.setBody(body);
        } else if (member instanceof CompactConstructorDeclaration compact) {
            compact.setBody(body);
        } else {
            ((InitializerDeclaration) member).setBody(body);
        }
    }
}
