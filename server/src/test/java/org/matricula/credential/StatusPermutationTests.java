package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusPermutationTests {

    private static final byte[] KEY = "sixteen bytes ok".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1000, StatusLists.SIZE})
    void everyPlaceGetsAnIndexOfItsOwn(int size) {
        var permutation = new StatusPermutation(KEY, size);
        var seen = new BitSet(size);

        IntStream.range(0, size).map(permutation::indexOf).forEach(seen::set);

        assertThat(seen.cardinality()).isEqualTo(size);
        assertThat(seen.length()).isEqualTo(size);
    }

    @Test
    void neighbouringPlacesDoNotStayNeighbours() {
        var permutation = new StatusPermutation(KEY, StatusLists.SIZE);

        var neighbours = IntStream.range(0, 1000)
                .filter(place -> Math.abs(permutation.indexOf(place) - permutation.indexOf(place + 1)) < 100)
                .count();

        assertThat(neighbours).isLessThan(20);
    }
}
