package dev.telltale.policy;

import java.util.List;
import java.util.Locale;

/** Reads the host out of an address template and compares it with globs such as {@code *.example.com}. */
final class Hosts {
    private Hosts() {}

    static boolean matches(String endpoint, List<String> globs) {
        String host = hostOf(endpoint);
        return globs.stream().anyMatch(glob -> matchesGlob(glob.toLowerCase(Locale.ROOT), host));
    }

    /** {@return the host in lower case; user information and port removed, holes kept} */
    static String hostOf(String endpoint) {
        int scheme = endpoint.indexOf("://");
        String rest = scheme < 0 ? endpoint : endpoint.substring(scheme + 3);
        String authority = rest.split("[/?#\\\\]", 2)[0];
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return host.replaceFirst(":[^\\]:]*$", "").toLowerCase(Locale.ROOT);
    }

    /** Two pointers and one step back: linear enough for any text a scanned program may hold. */
    private static boolean matchesGlob(String glob, String text) {
        int g = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                resume = t;
            } else if (g < glob.length() && glob.charAt(g) == text.charAt(t)) {
                g++;
                t++;
            } else if (star >= 0) {
                g = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        return glob.substring(g).chars().allMatch(c -> c == '*');
    }
}
