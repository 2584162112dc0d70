package dev.telltale.report;

import dev.telltale.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Who receives what leaves, by host, as a summary tells it; addresses of one host are one. */
final class Hosts {
    private static final int MOST_NAMED = 3;

    private Hosts() {}

    /** {@return {@code api.example.com and a host that a setting chooses}} */
    static String of(Collection<Finding> findings) {
        TreeSet<String> named = new TreeSet<>();
        boolean chosen = false;
        boolean unknown = false;
        for (Finding finding : findings) {
            List<String> endpoints = Row.to(finding).endpoints();
            unknown |= endpoints.isEmpty();
            for (String endpoint : endpoints) {
                String host = host(endpoint);
                boolean open = host.startsWith("{") && !host.contains("}.");
                chosen |= open;
                if (!open) {
                    named.add(host);
                }
            }
        }
        List<String> all = new ArrayList<>(
                named.size() > MOST_NAMED ? List.of(Words.count(named.size(), "host", "hosts")) : named);
        if (chosen) {
            all.add("a host that a setting chooses");
        }
        if (unknown) {
            all.add("an unknown address");
        }
        return listed(all);
    }

    /** {@return the host of an address template; what stands there instead, when a value of the run decides it} */
    static String host(String endpoint) {
        int scheme = endpoint.indexOf("://");
        String rest = scheme < 0 ? endpoint : endpoint.substring(scheme + 3);
        String host = rest.split("[/?#]", 2)[0];
        return host.isEmpty() ? endpoint : host;
    }

    private static String listed(List<String> all) {
        int last = all.size() - 1;
        return last == 0 ? all.get(0) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }
}
