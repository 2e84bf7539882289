package org.matricula.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedNamesTests {

    @Test
    void nameOfAnIdNeverChanges() {
        assertThat(InventedNames.of("11391")).isEqualTo(InventedNames.of("11391"));
    }

    @Test
    void addressesArePlainLowerCaseUnderExampleOrgAndEndWithTheId() {
        for (var id = 1; id < 5_000; id++) {
            assertThat(InventedNames.of(Integer.toString(id)).address())
                    .matches("[a-z]+\\.[a-z]+\\." + id + "@example\\.org");
        }
    }

    @Test
    void neighbouringIdsGetUnrelatedNames() {
        var names = IntStream.range(0, 1_000)
                .mapToObj(id -> InventedNames.of(Integer.toString(id)).name())
                .distinct()
                .count();

        assertThat(names).isGreaterThan(950);
    }
}
