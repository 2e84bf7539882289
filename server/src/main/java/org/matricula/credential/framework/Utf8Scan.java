package org.matricula.credential.framework;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Looks through bytes, as many at a time as there are, for what tells UTF-8 from other text, and text from other files. */
final class Utf8Scan {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(1 << 16);
    private byte[] rest = new byte[0];
    private boolean utf8 = true;
    private boolean zero;
    private int first = -1;

    void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) zero = true;
            if (first < 0 && bytes[i] > ' ') first = bytes[i];
        }
        if (utf8) decode(bytes, length);
    }

    /** What is left of the last bytes is the beginning of a character that goes on in these. */
    private void decode(byte[] bytes, int length) {
        var joined = ByteBuffer.allocate(rest.length + length)
                .put(rest)
                .put(bytes, 0, length)
                .flip();
        while (true) {
            decoded.clear();
            var result = decoder.decode(joined, decoded, false);
            if (result.isError()) utf8 = false;
            if (!result.isOverflow()) break;
        }
        rest = new byte[joined.remaining()];
        joined.get(rest);
    }

    boolean isUtf8() {
        return utf8 && rest.length == 0;
    }

    boolean hasZero() {
        return zero;
    }

    /** A byte order mark is no letter, and its bytes are negative. */
    boolean isJson() {
        return first == '{' || first == '[';
    }
}
