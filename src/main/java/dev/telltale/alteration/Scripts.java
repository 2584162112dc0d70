package dev.telltale.alteration;

/** The script of every code point: the names, then for each range the gap from the last start and the name's number. */
final class Scripts {
    private final int[] starts;
    private final String[] scripts;

    private Scripts(int[] starts, String[] scripts) {
        this.starts = starts;
        this.scripts = scripts;
    }

    static Scripts read(TableReader table) {
        String[] names = new String[table.number()];
        for (int i = 0; i < names.length; i++) {
            names[i] = table.text();
        }
        int count = table.number();
        int[] starts = new int[count];
        String[] scripts = new String[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            start += table.number();
            starts[i] = start;
            scripts[i] = names[table.number()];
        }
        return new Scripts(starts, scripts);
    }

    String at(int codePoint) {
        return scripts[Unicode.rangeOf(starts, codePoint)];
    }
}
