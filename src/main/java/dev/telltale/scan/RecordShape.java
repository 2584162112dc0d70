package dev.telltale.scan;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a record type is kept: its components in their order, each as its declared type says. */
record RecordShape(Constructor<?> constructor, List<Part> parts) {
    /** One component; only one declared nullable may be absent. */
    record Part(Method accessor, Type type, boolean optional) {
        static Part of(RecordComponent component) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Part(component.getAccessor(), component.getGenericType(), optional);
        }
    }

    static RecordShape of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            return new RecordShape(
                    constructor, Arrays.stream(components).map(Part::of).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has this constructor", e);
        }
    }
}
