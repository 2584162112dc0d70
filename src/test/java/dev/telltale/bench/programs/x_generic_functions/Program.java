package dev.telltale.bench.programs.x_generic_functions;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/** One generic helper runs functions over places and functions over texts; a place never is a text. */
public final class Program {
    private static UnaryOperator<Place> onPlace = place -> place;

    private static final class Place {
        final String zone = TimeZone.getDefault().getID();
    }

    private Program() {}

    public static void main(String[] args) throws Exception {
        System.out.println(apply(onPlace, new Place()).zone);
        String launch = apply((String text) -> text + "!", "fixed");
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://telemetry.example.com/v1/events").toURL().openConnection();
        connection.setRequestProperty("X-Launch", launch);
        connection.getResponseCode();
    }

    private static <T> T apply(UnaryOperator<T> function, T value) {
        return function.apply(value);
    }
}
