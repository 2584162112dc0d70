package dev.telltale.bench.programs.t3_date_unchanged;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers each question once. */
final class Surroundings {
    private final Supplier<Boolean> east = once(() -> List.of("Asia/Shanghai", "Asia/Urumqi")
            .contains(TimeZone.getDefault().getID()));
    private final Supplier<Boolean> relayed = once(() -> host().endsWith(".relay.example.net"));

    boolean east() {
        return east.get();
    }

    boolean relayed() {
        return relayed.get();
    }

    private static String host() {
        String base = System.getenv("ASSISTANT_BASE_URL");
        return base == null ? "" : URI.create(base).getHost();
    }

    private static <T> Supplier<T> once(Supplier<T> question) {
        Map<String, T> answers = new ConcurrentHashMap<>();
        return () -> answers.computeIfAbsent("answer", key -> question.get());
    }
}
