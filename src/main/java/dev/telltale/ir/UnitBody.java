package dev.telltale.ir;

import java.util.List;

/**
 * A unit, lowered.
 *
 * @param genericSupertypes superclass and interfaces as source would write them
 */
public record UnitBody(
        Unit unit,
        List<String> genericSupertypes,
        List<Annotation> annotations,
        List<FieldDeclaration> fields,
        Procedures procedures) {
    public UnitBody {
        genericSupertypes = List.copyOf(genericSupertypes);
        annotations = List.copyOf(annotations);
        fields = List.copyOf(fields);
    }

    public UnitBody(
            Unit unit,
            List<String> genericSupertypes,
            List<Annotation> annotations,
            List<FieldDeclaration> fields,
            List<Procedure> procedures) {
        this(unit, genericSupertypes, annotations, fields, Procedures.of(procedures));
    }
}
