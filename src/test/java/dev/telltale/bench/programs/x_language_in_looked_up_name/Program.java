package dev.telltale.bench.programs.x_language_in_looked_up_name;

import java.io.IOException;
import java.util.Hashtable;
import java.util.Locale;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;

/** The language is a label of a name whose text records are asked for. */
public final class Program {
    private Program() {}

    public static void main(String[] args) throws IOException {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        try {
            DirContext names = new InitialDirContext(settings);
            String name = String.join(".", Locale.getDefault().getLanguage(), "hello", "telemetry.example.com");
            System.out.println(names.getAttributes(name, new String[] {"TXT"}));
        } catch (NamingException e) {
            System.out.println("offline");
        }
    }
}
