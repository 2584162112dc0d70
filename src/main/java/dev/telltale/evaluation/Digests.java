package dev.telltale.evaluation;

import dev.telltale.evaluation.Stop.Undecided;
import dev.telltale.evaluation.Value.Unknown;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Digests, checksums and AES decryption of known bytes. */
final class Digests {
    private static final Set<String> KNOWN = Set.of("MD5", "SHA-1", "SHA1", "SHA-256", "SHA-384", "SHA-512");
    private static final Set<String> CIPHERS =
            Set.of("AES", "AES/ECB/PKCS5PADDING", "AES/CBC/PKCS5PADDING", "AES/ECB/NOPADDING", "AES/CBC/NOPADDING");

    private Digests() {}

    static void addTo(Table table) {
        addDigests(table);
        addChecksums(table);
        addCiphers(table);
    }

    private static void addDigests(Table table) {
        table.add("java.security.MessageDigest", "getInstance/1", in -> {
            if (!KNOWN.contains(in.text(0).toUpperCase(Locale.ROOT))) {
                throw new Undecided(new Unknown("digest"));
            }
            return new Held("Digest", MessageDigest.getInstance(in.text(0)));
        });
        table.change("Digest", "update/1", in -> {
            if (in.parameter(0).equals("byte")) {
                in.held(0, MessageDigest.class).update((byte) in.integer(1));
            } else {
                in.held(0, MessageDigest.class).update(costly(in, in.bytes(1)));
            }
            return Value.NULL;
        });
        table.change("Digest", "digest/0", in -> digest(in, new byte[0]));
        table.change("Digest", "digest/1", in -> digest(in, costly(in, in.bytes(1))));
        table.change("Digest", "reset/0", in -> {
            in.held(0, MessageDigest.class).reset();
            return Value.NULL;
        });
        table.add("java.security.MessageDigest", "isEqual/2", in -> Value.of(Arrays.equals(in.bytes(0), in.bytes(1))));
    }

    private static Value digest(Arguments in, byte[] last) {
        in.note("digest");
        return Texts.bytes(in.held(0, MessageDigest.class).digest(last));
    }

    private static byte[] costly(Arguments in, byte[] bytes) {
        in.machine().burn(bytes.length / 8 + 10L);
        return bytes;
    }

    private static void addChecksums(Table table) {
        table.add("java.util.zip.CRC32", "<init>/0", in -> new Held("Checksum", new CRC32()));
        table.add("java.util.zip.Adler32", "<init>/0", in -> new Held("Checksum", new Adler32()));
        table.change("Checksum", "update/1", in -> {
            if (in.parameter(0).equals("int")) {
                in.held(0, Checksum.class).update(in.integer(1));
            } else {
                in.held(0, Checksum.class).update(costly(in, in.bytes(1)));
            }
            return Value.NULL;
        });
        table.change("Checksum", "update/3", in -> {
            in.held(0, Checksum.class).update(costly(in, in.bytes(1)), in.integer(2), in.integer(3));
            return Value.NULL;
        });
        table.change("Checksum", "getValue/0", in -> {
            in.note("digest");
            return Value.of(in.held(0, Checksum.class).getValue());
        });
    }

    /** A decryption being set up. */
    private static final class Decryption {
        final Cipher cipher;

        Decryption(String name) throws GeneralSecurityException {
            cipher = Cipher.getInstance(name);
        }
    }

    private static void addCiphers(Table table) {
        table.add(
                "javax.crypto.spec.SecretKeySpec",
                "<init>/2",
                in -> new Held("Other", new SecretKeySpec(in.bytes(1), in.text(2))));
        table.add(
                "javax.crypto.spec.IvParameterSpec",
                "<init>/1",
                in -> new Held("Other", new IvParameterSpec(in.bytes(1))));
        table.add("javax.crypto.Cipher", "getInstance/1", in -> {
            if (!CIPHERS.contains(in.text(0).toUpperCase(Locale.ROOT))) {
                throw new Undecided(new Unknown("cipher"));
            }
            return new Held("Cipher", new Decryption(in.text(0)));
        });
        table.change("Cipher", "init/2", in -> {
            in.held(0, Decryption.class).cipher.init(decrypting(in), in.held(2, SecretKeySpec.class));
            return Value.NULL;
        });
        table.change("Cipher", "init/3", in -> {
            in.held(0, Decryption.class)
                    .cipher
                    .init(decrypting(in), in.held(2, SecretKeySpec.class), in.held(3, IvParameterSpec.class));
            return Value.NULL;
        });
        table.change("Cipher", "doFinal/1", in -> {
            in.note("cipher");
            return Texts.bytes(in.held(0, Decryption.class).cipher.doFinal(costly(in, in.bytes(1))));
        });
    }

    /** Encrypting may draw random numbers. */
    private static int decrypting(Arguments in) {
        if (in.integer(1) != Cipher.DECRYPT_MODE) {
            throw new Undecided(new Unknown("cipher"));
        }
        return Cipher.DECRYPT_MODE;
    }
}
