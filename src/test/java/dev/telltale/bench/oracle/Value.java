package dev.telltale.bench.oracle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What should be seen on the wire, such as {@code timezone}, {@code env(LANG)} or {@code hex(sha256(hostname))}, and the
 * answers to what a program asks, such as {@code set(env(CI))} or {@code in(timezone,Asia/Shanghai,Asia/Urumqi)}, computed
 * in the environment the program ran in.
 */
final class Value {
    private static final Pattern CALL = Pattern.compile("([a-z0-9]+)\\((.*)\\)");
    private static final Pattern QUESTION = Pattern.compile("([^,(]+(?:\\([^)]*\\))?)(?:,(.*))?");
    private static final Pattern PREFIX = Pattern.compile("(\\d+),(.*)");

    private Value() {}

    /** The bytes to look for; null when this machine or environment has no such value. */
    static byte @Nullable [] of(String expression) throws IOException, NoSuchAlgorithmException {
        Matcher call = CALL.matcher(expression);
        if (!call.matches()) {
            return bytes(atom(expression));
        }
        String argument = call.group(2);
        return switch (call.group(1)) {
            case "env" -> bytes(System.getenv(argument));
            case "property" -> bytes(System.getProperty(argument));
            case "home" -> Files.exists(home(argument)) ? Files.readAllBytes(home(argument)) : null;
            case "text" -> bytes(argument);
            case "set", "in", "starts", "contains" -> bytes(answer(call.group(1), argument) ? "yes" : "no");
            default -> transformed(call.group(1), argument);
        };
    }

    private static boolean answer(String predicate, String argument) throws IOException, NoSuchAlgorithmException {
        Matcher question = QUESTION.matcher(argument);
        if (!question.matches()) {
            throw new IllegalArgumentException("no question: " + argument);
        }
        byte[] value = of(question.group(1));
        if (value == null || predicate.equals("set")) {
            return value != null;
        }
        String text = new String(value, StandardCharsets.UTF_8);
        return Arrays.stream(question.group(2).split(",")).anyMatch(constant -> switch (predicate) {
            case "in" -> text.equals(constant);
            case "starts" -> text.startsWith(constant);
            default -> text.contains(constant);
        });
    }

    private static byte @Nullable [] transformed(String function, String argument)
            throws IOException, NoSuchAlgorithmException {
        Matcher prefix = PREFIX.matcher(argument);
        byte[] inner = of(prefix.matches() ? prefix.group(2) : argument);
        if (inner == null) {
            return null;
        }
        String text = new String(inner, StandardCharsets.UTF_8);
        return switch (function) {
            case "sha256" -> MessageDigest.getInstance("SHA-256").digest(inner);
            case "base64" -> Base64.getEncoder().encode(inner);
            case "hex" -> bytes(HexFormat.of().formatHex(inner));
            case "url" -> bytes(URLEncoder.encode(text, StandardCharsets.UTF_8));
            case "lower" -> bytes(text.toLowerCase(Locale.ROOT));
            case "upper" -> bytes(text.toUpperCase(Locale.ROOT));
            case "prefix" -> bytes(text.substring(0, Math.min(text.length(), Integer.parseInt(prefix.group(1)))));
            default -> throw new IllegalArgumentException("no such function: " + function);
        };
    }

    private static @Nullable String atom(String name) throws IOException {
        return switch (name) {
            case "timezone" -> TimeZone.getDefault().getID();
            case "country" -> Locale.getDefault().getCountry();
            case "language" -> Locale.getDefault().getLanguage();
            case "languagetag" -> Locale.getDefault().toLanguageTag();
            case "hostname" -> InetAddress.getLocalHost().getHostName();
            case "address" -> InetAddress.getLocalHost().getHostAddress();
            case "addresscode" -> String.valueOf(InetAddress.getLocalHost().hashCode());
            case "memory" -> String.valueOf(Runtime.getRuntime().maxMemory());
            case "processors" -> String.valueOf(Runtime.getRuntime().availableProcessors());
            case "gitemail" -> Environment.email(System.getProperty("bench.environment"));
            case "secret" -> Environment.secret(System.getProperty("bench.environment"));
            case "mac" -> firstMac();
            default -> throw new IllegalArgumentException("no such value: " + name);
        };
    }

    private static @Nullable String firstMac() throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            byte[] address = network.getHardwareAddress();
            if (address != null) {
                return HexFormat.of().formatHex(address);
            }
        }
        return null;
    }

    private static Path home(String name) {
        return Path.of(System.getProperty("user.home"), name);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
