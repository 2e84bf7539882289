package org.matricula.credential.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldedTests {

    private static final UUID FRAMEWORK = UUID.fromString("0192f0c1-7a10-7c3e-9b52-6d1f0a4e8c77");

    @Test
    void accentsAndCapitalsDoNotMatter() {
        assertThat(Folded.of("  Écouter\u00A0 ACTIVEMENT ")).isEqualTo("ecouter activement");
        assertThat(Folded.of("Größe")).isEqualTo("große");
        assertThat(Folded.of("Ελληνικά")).isEqualTo("ελληνικα");
    }

    @Test
    void vowelsOfOtherScriptsStay() {
        assertThat(Folded.words("हिन्दी लिखना")).containsExactly("हिन्दी", "लिखना");
        assertThat(Folded.words("ภาษาไทย")).containsExactly("ภาษาไทย");
    }

    @Test
    void wordsAreLettersAndDigitsAndTheNamesOfLanguages() {
        assertThat(Folded.words("C++, C# and F: 'quoted' & (co-operate) 2.A.1"))
                .containsExactly("c++", "c#", "and", "f", "quoted", "co", "operate", "2", "a", "1");
    }

    @Test
    void whatIsLongIsCutBetweenCharacters() {
        assertThat(Folded.of("x".repeat(199) + "😀")).hasSize(199);
        assertThat(Folded.words("y".repeat(100))).containsExactly("y".repeat(40));
    }

    @Test
    void nothingTypedCanBreakOutOfTheQuery() {
        var words = Words.asked("it's' | !foo:* \\ (bar) <-> :A");

        assertThat(Words.query(List.of(FRAMEWORK), words, "A"))
                .isEqualTo("('0a4e8c77/it':*A & '0a4e8c77/foo':*A & '0a4e8c77/bar':*A)");
    }
}
