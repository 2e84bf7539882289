package org.matricula.platform.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.matricula.platform.sms.TextProperties.Alphabet;

/**
 * How a text's letters travel, and where it is cut: in the centre's default alphabet if that has all of them, else in
 * UCS-2. Source: SMPP 3.4, 5.2.19 (data_coding); 3GPP TS 23.040, 9.2.3.24.1 (parts).
 *
 * @param coding the data_coding
 */
record SmppEncoding(byte coding, int whole, int part) {

    private static final byte DEFAULT_ALPHABET = 0;
    private static final byte ASCII = 1;
    private static final byte LATIN1 = 3;
    private static final byte UCS2 = 8;

    /** 140 bytes hold 160 letters of seven bits, or 153 behind a header; whichever way the centre packs them. */
    private static final SmppEncoding GSM = new SmppEncoding(DEFAULT_ALPHABET, 160, 153);

    /** Latin-1 has no letter of two bytes; a centre that takes it turns it into the phones' alphabet by itself. */
    private static final SmppEncoding EIGHT_BITS = new SmppEncoding(LATIN1, 140, 134);

    private static final SmppEncoding TWO_BYTES = new SmppEncoding(UCS2, 140, 134);

    static SmppEncoding of(String text, Alphabet alphabet) {
        if (alphabet == Alphabet.GSM && Gsm7.canWrite(text)) return GSM;
        if (alphabet == Alphabet.LATIN1
                && StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) return EIGHT_BITS;
        return TWO_BYTES;
    }

    byte[] bytes(String text) {
        return coding == DEFAULT_ALPHABET ? Gsm7.encode(text) : text.getBytes(charset());
    }

    /** The text in pieces that fit; a letter, also one of two halves, is never cut. */
    List<String> cut(String text) {
        if (width(text) <= whole) return List.of(text);
        var pieces = new ArrayList<String>();
        var start = 0;
        var used = 0;
        for (var at = 0; at < text.length(); ) {
            var letter = text.substring(at, text.offsetByCodePoints(at, 1));
            if (used + width(letter) > part) {
                pieces.add(text.substring(start, at));
                start = at;
                used = 0;
            }
            used += width(letter);
            at += letter.length();
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /** What somebody wrote, in whatever coding the centre says it is. */
    static String decode(byte[] bytes, byte coding, Alphabet alphabet) {
        return switch (coding) {
            case UCS2 -> new String(bytes, StandardCharsets.UTF_16BE);
            case LATIN1 -> new String(bytes, StandardCharsets.ISO_8859_1);
            case ASCII -> new String(bytes, StandardCharsets.US_ASCII);
            default -> alphabet == Alphabet.GSM ? Gsm7.decode(bytes) : new String(bytes, StandardCharsets.ISO_8859_1);
        };
    }

    private int width(String text) {
        return bytes(text).length;
    }

    private Charset charset() {
        return coding == UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    }
}
