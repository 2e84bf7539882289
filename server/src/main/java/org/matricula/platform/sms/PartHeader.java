package org.matricula.platform.sms;

import java.util.Arrays;
import java.util.Optional;

/**
 * The header that tells a phone which part of a long text it reads. Source: 3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8.
 *
 * @param length of the whole header, with the byte that says it
 */
record PartHeader(int series, int number, int of, int length) {

    private static final int WITH_ONE_BYTE = 0x00;
    private static final int WITH_TWO_BYTES = 0x08;
    private static final int OWN_LENGTH = 6;

    static PartHeader of(int series, int number, int of) {
        return new PartHeader(series & 0xff, number, of, OWN_LENGTH);
    }

    byte[] before(byte[] piece) {
        var bytes = Arrays.copyOf(
                new byte[] {5, WITH_ONE_BYTE, 3, (byte) series, (byte) of, (byte) number}, OWN_LENGTH + piece.length);
        System.arraycopy(piece, 0, bytes, OWN_LENGTH, piece.length);
        return bytes;
    }

    /** What stands before a text's first letter; empty if that isn't about parts. */
    static Optional<PartHeader> read(byte[] bytes) {
        var end = length(bytes);
        for (var at = 1; at + 1 < end; at += 2 + (bytes[at + 1] & 0xff)) {
            var data = at + 2;
            var size = bytes[at + 1] & 0xff;
            if (data + size > end) break;
            if (bytes[at] == WITH_ONE_BYTE && size == 3)
                return part(bytes[data] & 0xff, bytes[data + 2], bytes[data + 1], end);
            if (bytes[at] == WITH_TWO_BYTES && size == 4)
                return part((bytes[data] & 0xff) << 8 | bytes[data + 1] & 0xff, bytes[data + 3], bytes[data + 2], end);
        }
        return Optional.empty();
    }

    /** Of any header, also one about something else. */
    static int length(byte[] bytes) {
        return bytes.length == 0 ? 0 : Math.min(1 + (bytes[0] & 0xff), bytes.length);
    }

    private static Optional<PartHeader> part(int series, byte number, byte of, int length) {
        var header = new PartHeader(series, number & 0xff, of & 0xff, length);
        return header.number < 1 || header.number > header.of ? Optional.empty() : Optional.of(header);
    }
}
