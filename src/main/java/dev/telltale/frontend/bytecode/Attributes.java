package dev.telltale.frontend.bytecode;

/** Where those attributes of one declaration are that matter (JVMS §4.7); 0 for those it has not. */
final class Attributes {
    int code;
    int signature;
    int constantValue;
    int visible;
    int invisible;
    int visibleOnParameters;
    int invisibleOnParameters;
    int bootstraps;
    int lines;
    boolean synthetic;
    /** Where the next thing begins. */
    final int end;

    /** Reads the names and steps over the contents, which must lie within the class. */
    Attributes(ConstantPool pool, Constants constants, int countAt) {
        int at = countAt + 2;
        for (int i = pool.unsigned(countAt); i > 0; i--) {
            note(constants.text(pool.unsigned(at)), at + 6);
            at = pool.afterAttribute(at);
        }
        end = at;
    }

    private void note(String name, int at) {
        switch (name) {
            case "Code" -> code = at;
            case "Signature" -> signature = at;
            case "ConstantValue" -> constantValue = at;
            case "RuntimeVisibleAnnotations" -> visible = at;
            case "RuntimeInvisibleAnnotations" -> invisible = at;
            case "RuntimeVisibleParameterAnnotations" -> visibleOnParameters = at;
            case "RuntimeInvisibleParameterAnnotations" -> invisibleOnParameters = at;
            case "BootstrapMethods" -> bootstraps = at;
            case "LineNumberTable" -> lines = at;
            case "Synthetic" -> synthetic = true;
            default -> {}
        }
    }
}
