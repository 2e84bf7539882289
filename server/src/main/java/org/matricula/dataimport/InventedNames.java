package org.matricula.dataimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/**
 * Plain invented names for learners who are pseudonymous in the data. The same external id always gets the same name
 * and address, whatever else is imported; addresses are unique because they end with the id.
 */
final class InventedNames {

    private static final List<String> GIVEN = lines("given-names.txt");
    private static final List<String> FAMILY = lines("family-names.txt");
    private static final int LONGEST_ID = 20;
    private static final long SEED = 0x6d61_7472_6963_756cL;

    /** {@code address} is ASCII, lower case and under {@code example.org}, which RFC 2606 keeps for examples. */
    record Invented(String name, String address) {}

    private InventedNames() {}

    static Invented of(String externalId) {
        var hash = hash(externalId);
        var given = GIVEN.get((int) Long.remainderUnsigned(hash, GIVEN.size()));
        var family = FAMILY.get((int) Long.remainderUnsigned(hash >>> 32, FAMILY.size()));
        var address = ascii(given) + "." + ascii(family) + "." + shortened(externalId) + "@example.org";
        return new Invented(given + " " + family, address);
    }

    /** What stands before the @ has at most 64 characters (RFC 5321, 4.5.3.1.1), so long ids give way to 64 of their bits. */
    private static String shortened(String externalId) {
        return externalId.length() <= LONGEST_ID ? ascii(externalId) : Long.toUnsignedString(hash(externalId), 36);
    }

    private static long hash(String text) {
        return Hash64.finish(Hash64.add(Hash64.BASIS ^ SEED, text));
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ð", "d")
                .replace("þ", "th")
                .replaceAll("[^a-z0-9]", "");
    }

    private static List<String> lines(String file) {
        try {
            var resource = new ClassPathResource("org/matricula/dataimport/" + file);
            return resource.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
