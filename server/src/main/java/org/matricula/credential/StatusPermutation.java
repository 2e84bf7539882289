package org.matricula.credential;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Spreads the places of a status list: place n, given out in order, becomes an index that looks random, and no two
 * places get the same one. Four Feistel rounds over an even number of bits, walked until the result falls into the
 * list; the order in which credentials were issued can't be read from their indexes.
 */
final class StatusPermutation {

    static final int KEY_BYTES = 16;

    private static final int ROUNDS = 4;

    private final Mac mac;
    private final int size;
    private final int halfBits;

    /** @param size how many places there are, at least 2 */
    StatusPermutation(byte[] key, int size) {
        this.size = size;
        this.halfBits = (33 - Integer.numberOfLeadingZeros(size - 1)) / 2;
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param place from 0 to size - 1 */
    int indexOf(int place) {
        if (place < 0 || place >= size) throw new IllegalArgumentException("No place " + place + " of " + size);
        var index = place;
        do {
            index = encrypt(index);
        } while (index >= size);
        return index;
    }

    private int encrypt(int block) {
        var mask = (1 << halfBits) - 1;
        var left = block >>> halfBits;
        var right = block & mask;
        for (var round = 0; round < ROUNDS; round++) {
            var next = left ^ scramble(round, right) & mask;
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }

    private int scramble(int round, int half) {
        var input = ByteBuffer.allocate(2 * Integer.BYTES).putInt(round).putInt(half);
        return ByteBuffer.wrap(mac.doFinal(input.array())).getInt();
    }
}
