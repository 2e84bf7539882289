package org.matricula.platform.sms;

import java.io.ByteArrayOutputStream;

/**
 * The alphabet of phones, one letter a byte as SMPP carries it, some letters two. Source: 3GPP TS 23.038, 6.2.1. The
 * libraries that have it are GPL, or abandoned.
 */
final class Gsm7 {

    private static final String LETTERS = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String ESCAPED = "\f^{}\\[~]|€";
    private static final byte[] ESCAPED_CODES = {0x0a, 0x14, 0x28, 0x29, 0x2f, 0x3c, 0x3d, 0x3e, 0x40, 0x65};
    private static final char ESCAPE = '\u001b';

    private Gsm7() {}

    static boolean has(char letter) {
        return letter != ESCAPE && LETTERS.indexOf(letter) >= 0 || ESCAPED.indexOf(letter) >= 0;
    }

    static boolean canWrite(String text) {
        return text.chars().allMatch(letter -> has((char) letter));
    }

    /** How many bytes this letter takes. */
    static int width(char letter) {
        return ESCAPED.indexOf(letter) >= 0 ? 2 : 1;
    }

    /** Letters that the alphabet lacks become question marks. */
    static byte[] encode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        text.chars().forEach(letter -> {
            var escaped = ESCAPED.indexOf(letter);
            if (escaped >= 0) {
                bytes.write(ESCAPE);
                bytes.write(ESCAPED_CODES[escaped]);
            } else {
                bytes.write(has((char) letter) ? LETTERS.indexOf(letter) : '?');
            }
        });
        return bytes.toByteArray();
    }

    static String decode(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        for (var i = 0; i < bytes.length; i++) {
            var isEscape = bytes[i] == ESCAPE && i + 1 < bytes.length;
            text.append(isEscape ? escaped(bytes[++i]) : LETTERS.charAt(bytes[i] & 0x7f));
        }
        return text.toString();
    }

    /** A phone that doesn't know an escaped letter shows the plain one with that code. */
    private static char escaped(byte code) {
        for (var i = 0; i < ESCAPED_CODES.length; i++) if (ESCAPED_CODES[i] == code) return ESCAPED.charAt(i);
        return LETTERS.charAt(code & 0x7f);
    }
}
