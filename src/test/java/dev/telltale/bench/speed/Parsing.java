package dev.telltale.bench.speed;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The least any reader of Java sources by this parser must do: parse every file once with the parser's own settings, keeping nothing. */
public final class Parsing {
    private Parsing() {}

    /** Arguments: jars with sources. Prints the number of lines. */
    public static void main(String[] jars) throws IOException {
        int lines = 0;
        for (String jar : jars) {
            try (ZipFile zip = new ZipFile(jar)) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().endsWith(".java")) {
                        lines += parse(zip, entry);
                    }
                }
            }
        }
        System.out.println(lines);
    }

    private static int parse(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_25)).parse(text);
            return (int) text.lines().count();
        }
    }
}
