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
        var hash = 0xcbf29ce484222325L;
        for (var field : fields) {
            for (int i = 0; i < field.length(); i++) hash = (hash ^ field.charAt(i)) * 0x100000001b3L;
            hash = (hash ^ 0xffff) * 0x100000001b3L;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
