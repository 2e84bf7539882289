package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTests {

    @Test
    void slugIsProposedFromTheName() {
        assertThat(Slug.of("Université de Provence – Aix")).isEqualTo("universite-de-provence-aix");
        assertThat(Slug.of("東京")).isEmpty();
        assertThat(Slug.of("x".repeat(62) + " y")).isEqualTo("x".repeat(62));
    }

    @Test
    void slugNeverLooksLikeAnId() {
        assertThat(Slug.isGood("0192f0c1-2345-7abc-8def-0123456789ab")).isFalse();
        assertThat(Slug.isGood("open-university")).isTrue();
        assertThat(Slug.isGood("-open")).isFalse();
        assertThat(Slug.isGood("Open")).isFalse();
    }
}
