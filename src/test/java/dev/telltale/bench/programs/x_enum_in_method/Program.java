package dev.telltale.bench.programs.x_enum_in_method;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.TimeZone;

/** What is sent is told by an enum, and where to by another, that stand inside a method. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
        enum Datum {
            ZONE("zone") {
                @Override
                String value() {
                    return TimeZone.getDefault().getID();
                }
            },
            GREETING("greeting") {
                @Override
                String value() {
                    return "} \" {";
                }
            };

            final String key;

            Datum(String key) {
                this.key = key;
            }

            abstract String value();

            String told() {
                return key + "=" + value();
            }
        }
        post(Datum.ZONE.told() + "&" + Datum.GREETING.told());
    }

    private static void post(String body) throws Exception {
        enum Place {
            EVENTS {
                @Override
                String path() {
                    return "/v1/events";
                }
            };

            abstract String path();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com" + Place.EVENTS.path()))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
