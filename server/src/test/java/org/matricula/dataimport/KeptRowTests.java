package org.matricula.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeptRowTests {

    @Test
    void rowsThatSayTheSameHaveOneIdWhereverTheyStand() {
        assertThat(row(1, "a", "b").id()).isEqualTo(new KeptRow(7, UUID.randomUUID(), List.of("a", "b")).id());
    }

    @Test
    void cellsAreToldApartAndSoIsTheirOrder() {
        assertThat(List.of(
                        row(1, "ab", "").id(),
                        row(1, "a", "b").id(),
                        row(1, "", "ab").id(),
                        row(1, "b", "a").id(),
                        row(1, "ab").id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void idIsAUuidOfVersionEight() {
        assertThat(row(1, "a").id().version()).isEqualTo(8);
        assertThat(row(1, "a").id().variant()).isEqualTo(2);
    }

    private static KeptRow row(int line, String... cells) {
        return new KeptRow(line, null, List.of(cells));
    }
}
