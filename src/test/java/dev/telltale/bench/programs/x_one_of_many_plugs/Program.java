package dev.telltale.bench.programs.x_one_of_many_plugs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** More classes than anybody follows implement one interface; the last of them holds the time zone and writes it. */
public final class Program {
    private Program() {}

    interface Plug {
        void into(StringBuilder text);
    }

    private static final class Plug00 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p0=1");
        }
    }

    private static final class Plug01 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p1=1");
        }
    }

    private static final class Plug02 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p2=1");
        }
    }

    private static final class Plug03 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p3=1");
        }
    }

    private static final class Plug04 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p4=1");
        }
    }

    private static final class Plug05 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p5=1");
        }
    }

    private static final class Plug06 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p6=1");
        }
    }

    private static final class Plug07 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p7=1");
        }
    }

    private static final class Plug08 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p8=1");
        }
    }

    private static final class Plug09 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p9=1");
        }
    }

    private static final class Plug10 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p10=1");
        }
    }

    private static final class Plug11 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p11=1");
        }
    }

    private static final class Plug12 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p12=1");
        }
    }

    private static final class Plug13 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p13=1");
        }
    }

    private static final class Plug14 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p14=1");
        }
    }

    private static final class Plug15 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p15=1");
        }
    }

    private static final class Plug16 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p16=1");
        }
    }

    private static final class Plug17 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p17=1");
        }
    }

    private static final class Plug18 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p18=1");
        }
    }

    private static final class Plug19 implements Plug {
        @Override
        public void into(StringBuilder text) {
            text.append("&p19=1");
        }
    }

    private static final class ZonePlug implements Plug {
        private final String zone;

        ZonePlug(String zone) {
            this.zone = zone;
        }

        @Override
        public void into(StringBuilder text) {
            text.append("&zone=").append(zone);
        }
    }

    private static List<Plug> plugs() {
        List<Plug> plugs = new ArrayList<>();
        plugs.add(new Plug00());
        plugs.add(new Plug01());
        plugs.add(new Plug02());
        plugs.add(new Plug03());
        plugs.add(new Plug04());
        plugs.add(new Plug05());
        plugs.add(new Plug06());
        plugs.add(new Plug07());
        plugs.add(new Plug08());
        plugs.add(new Plug09());
        plugs.add(new Plug10());
        plugs.add(new Plug11());
        plugs.add(new Plug12());
        plugs.add(new Plug13());
        plugs.add(new Plug14());
        plugs.add(new Plug15());
        plugs.add(new Plug16());
        plugs.add(new Plug17());
        plugs.add(new Plug18());
        plugs.add(new Plug19());
        plugs.add(new ZonePlug(java.util.TimeZone.getDefault().getID()));
        return plugs;
    }

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder("v=1");
        for (Plug plug : plugs()) {
            plug.into(text);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://telemetry.example.com/v1/events"))
                .POST(HttpRequest.BodyPublishers.ofString(text.toString()))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }
}
