package dev.telltale.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Validates documents against a schema on the class path. */
public final class Schemas {
    private Schemas() {}

    public static void checkReport(String json) throws IOException {
        check(JsonReport.SCHEMA, SpecificationVersion.DRAFT_2020_12, json);
    }

    public static void checkSarif(String json) throws IOException {
        check("schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7, json);
    }

    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private static void check(String resource, SpecificationVersion version, String json) throws IOException {
        String text = read(resource);
        Schema schema = READ.computeIfAbsent(
                resource, r -> SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON));
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    static String read(String resource) throws IOException {
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
