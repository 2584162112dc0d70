package dev.telltale.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program wrote into a file is sent where a library uploads that file, or fills it. */
class UploadedFilesTest {
    private static final String ENTITY = "package org.apache.http; public interface HttpEntity {}";

    private static final String FILE_ENTITY = """
            package org.apache.http.entity;
            public class FileEntity implements org.apache.http.HttpEntity { public FileEntity(java.io.File file) {} }
            """;

    private static final String PARTS = """
            package org.apache.http.entity.mime;
            public class MultipartEntityBuilder {
                public static MultipartEntityBuilder create() { return new MultipartEntityBuilder(); }
                public MultipartEntityBuilder addBinaryBody(String name, java.io.File file) { return this; }
                public MultipartEntityBuilder addPart(String name, org.apache.http.entity.mime.content.ContentBody body) {
                    return this;
                }
                public org.apache.http.HttpEntity build() { return null; }
            }
            """;

    private static final String CONTENT =
            "package org.apache.http.entity.mime.content; public interface ContentBody {}";

    private static final String FILE_BODY = """
            package org.apache.http.entity.mime.content;
            public class FileBody implements ContentBody { public FileBody(java.io.File file) {} }
            """;

    private static final String REQUEST = """
            package org.apache.http;
            public interface HttpEntityEnclosingRequest { void setEntity(HttpEntity entity); }
            """;

    private static final String BODY = """
            package okhttp3;
            public abstract class RequestBody {
                public static RequestBody create(MediaType type, java.io.File file) { return null; }
            }
            """;

    private static final String TYPE = "package okhttp3; public class MediaType {}";

    private static final String BUILDER = """
            package okhttp3;
            public class Request {
                public static class Builder { public Builder post(RequestBody body) { return this; } }
            }
            """;

    private static final String GENERATOR = """
            package com.fasterxml.jackson.core;
            public class JsonGenerator { public void writeStringField(String name, String value) {} }
            """;

    private static final String FACTORY = """
            package com.fasterxml.jackson.core;
            public class JsonFactory {
                public JsonGenerator createGenerator(java.io.File file, JsonEncoding encoding) { return null; }
            }
            """;

    private static final String ENCODING = "package com.fasterxml.jackson.core; public enum JsonEncoding { UTF8 }";

    /** Writes the time zone into one file, in one way, and uploads a file in another. */
    private static final String PROGRAM = """
            import java.io.*;
            import java.nio.file.*;
            import com.fasterxml.jackson.core.*;
            import okhttp3.*;
            import org.apache.http.*;
            import org.apache.http.entity.*;
            import org.apache.http.entity.mime.*;
            import org.apache.http.entity.mime.content.*;
            class Program {
                static final File file = new File(System.getProperty("user.home"), "report.json");
                static final File other = new File(System.getProperty("user.home"), "other.json");
                static String zone() { return java.util.TimeZone.getDefault().getID(); }
                static void run(HttpEntityEnclosingRequest request, Request.Builder builder) throws IOException {
                    WRITE;
                    SEND;
                }
            }
            """;

    private static final String WRITE = "Files.writeString(file.toPath(), \"zone=\" + zone())";

    @TempDir
    Path home = Path.of("");

    private LibraryPrograms programs;
    private String library;

    @BeforeEach
    void compileTheLibrary() throws Exception {
        programs = new LibraryPrograms(home);
        library = programs.compiled(
                "library",
                "",
                "HttpEntity",
                ENTITY,
                "FileEntity",
                FILE_ENTITY,
                "MultipartEntityBuilder",
                PARTS,
                "ContentBody",
                CONTENT,
                "FileBody",
                FILE_BODY,
                "HttpEntityEnclosingRequest",
                REQUEST,
                "RequestBody",
                BODY,
                "MediaType",
                TYPE,
                "Request",
                BUILDER,
                "JsonGenerator",
                GENERATOR,
                "JsonFactory",
                FACTORY,
                "JsonEncoding",
                ENCODING);
    }

    @Test
    void a_file_as_the_whole_entity_is_sent_and_not_the_folder_it_lies_in() throws Exception {
        assertThat(sent(WRITE, "request.setEntity(new FileEntity(file))")).containsExactly("[env.timezone]");
        assertThat(sent(WRITE, "request.setEntity(new FileEntity(other))")).isEmpty();
    }

    @Test
    void a_file_as_a_part_is_sent_and_not_the_folder_it_lies_in() throws Exception {
        String binary = "request.setEntity(MultipartEntityBuilder.create().addBinaryBody(\"part\", FILE).build())";
        assertThat(sent(WRITE, binary.replace("FILE", "file"))).containsExactly("[env.timezone]");
        assertThat(sent(WRITE, binary.replace("FILE", "other"))).isEmpty();
        String body =
                "request.setEntity(MultipartEntityBuilder.create().addPart(\"part\", new FileBody(file)).build())";
        assertThat(sent(WRITE, body)).containsExactly("[env.timezone]");
    }

    @Test
    void a_file_as_the_body_of_a_request_is_sent_and_not_the_folder_it_lies_in() throws Exception {
        String body = "builder.post(RequestBody.create(new MediaType(), FILE))";
        assertThat(sent(WRITE, body.replace("FILE", "file"))).containsExactly("[env.timezone]");
        assertThat(sent(WRITE, body.replace("FILE", "other"))).isEmpty();
    }

    @Test
    void what_a_generator_writes_into_a_file_is_in_it() throws Exception {
        String write = "JsonGenerator json = new JsonFactory().createGenerator(file, JsonEncoding.UTF8);"
                + " json.writeStringField(\"zone\", zone())";
        assertThat(sent(write, "request.setEntity(new FileEntity(file))")).containsExactly("[env.timezone]");
    }

    private List<String> sent(String write, String send) throws Exception {
        String program = PROGRAM.replace("WRITE", write).replace("SEND", send);
        return programs.sent(programs.compiled("program", library, "Program", program), List.of());
    }
}
