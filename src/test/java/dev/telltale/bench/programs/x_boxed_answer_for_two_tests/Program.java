package dev.telltale.bench.programs.x_boxed_answer_for_two_tests;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;
import java.util.concurrent.Callable;

/** A function answers yes for a setting of its own, too; that keeps no answer from being sent. */
public final class Program {
    private Program() {}

    private static boolean isTrue(Callable<Boolean> question) {
        try {
            return Boolean.TRUE.equals(question.call());
        } catch (Exception e) {
            return false;
        }
    }

    public static void main(String[] args) throws Exception {
        boolean flag = isTrue(() -> {
            if (System.getProperty("demo.near") != null) {
                return true;
            }
            String zone = TimeZone.getDefault().getID();
            return zone.equals("Asia/Shanghai") || zone.equals("Asia/Urumqi");
        });
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Near", String.valueOf(flag));
        connection.getResponseCode();
    }
}
