package dev.telltale.dependency;

import java.util.List;
import java.util.stream.Stream;

/** One element of an XML document; attributes and name spaces mean nothing here. */
record Element(String name, String text, List<Element> children) {
    Element {
        children = List.copyOf(children);
    }

    /** {@return the children of this name} */
    Stream<Element> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** {@return the children of this name inside all children of the first} */
    Stream<Element> all(String outer, String inner) {
        return all(outer).flatMap(child -> child.all(inner));
    }

    /** {@return the text of the first child of this name, empty when there is none} */
    String textOf(String childName) {
        return all(childName).map(Element::text).findFirst().orElse("");
    }
}
