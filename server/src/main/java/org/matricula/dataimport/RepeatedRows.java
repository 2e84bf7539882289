package org.matricula.dataimport;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which rows of a file repeat an earlier one exactly, in two readings and the same memory for files of any size:
 * the first notes each row in a fixed field of bits and keeps the fingerprints of those that may have been there before;
 * in the second one only these few are remembered.
 */
final class RepeatedRows {

    private static final int BITS = 1 << 26;

    /** No character of a text. */
    private static final int END_OF_FIELD = 0xffff;

    private final Set<Long> suspects = new HashSet<>();
    private long[] field = new long[BITS / Long.SIZE];

    /** In the first reading, for each row. */
    void note(CsvRow row) {
        var print = fingerprint(row.fields());
        var bit = (int) (print >>> 32) & BITS - 1;
        var mask = 1L << bit;
        if ((field[bit / Long.SIZE] & mask) != 0) suspects.add(print);
        field[bit / Long.SIZE] |= mask;
    }

    /** After the first reading. */
    void noted() {
        field = new long[0];
    }

    /** For one more reading from the beginning. */
    Reading reading() {
        return new Reading();
    }

    /** Ask it for each row, in their order. */
    final class Reading {

        private final Set<Long> seen = new HashSet<>();

        boolean repeats(CsvRow row) {
            if (suspects.isEmpty()) return false;
            var print = fingerprint(row.fields());
            return suspects.contains(print) && !seen.add(print);
        }
    }

    /** 64 bits: among ten million rows two different ones have the same once in 370,000 files. */
    private static long fingerprint(List<String> fields) {
        var hash = Hash64.BASIS;
        for (var field : fields) {
            hash = Hash64.add(Hash64.add(hash, field), END_OF_FIELD);
            hash ^= hash >>> 32;
        }
        return Hash64.finish(hash);
    }
}
