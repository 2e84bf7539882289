package org.matricula.credential.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void longNamesEndWithAWord() {
        assertThat(FileNames.words("Safety at the bench: handling of hazardous substances and waste in laboratories"))
                .isEqualTo("Safety at the bench handling of hazardous substances and");
        assertThat(FileNames.words("a".repeat(60) + " b")).isEqualTo("a".repeat(60));
        assertThat(FileNames.words("\uD835\uDD38".repeat(30) + " " + "b".repeat(40)))
                .isEqualTo("\uD835\uDD38".repeat(30));
    }

    @Test
    void oneWordLongerThanANameIsCut() {
        assertThat(FileNames.words("b".repeat(70))).isEqualTo("b".repeat(60));
        assertThat(FileNames.words("//")).isEqualTo("badge");
    }
}
