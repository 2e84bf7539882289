package org.matricula.dataimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTests {

    @ParameterizedTest
    @CsvSource({
        "week_number, Week number",
        "id, Id",
        "responded_at, Responded at",
        "viewed_ninetyfive_percent, Viewed ninetyfive percent",
        "lastCompletedStep, Last completed step",
        "video-URL, Video URL",
        "ÉTAT_civil, ÉTAT civil",
        "élan_vital, Élan vital",
        "' Leaving  reason ', Leaving reason"
    })
    void columnNamesAreReadAsWords(String column, String words) {
        assertThat(Heading.ofColumn(column, 1)).isEqualTo(words);
    }

    @Test
    void columnWithoutANameIsNumbered() {
        assertThat(Heading.ofColumn(" _ ", 3)).isEqualTo("Column 3");
    }

    @Test
    void knownKindsHaveNamesAndOthersAreReadAsWords() {
        assertThat(Heading.ofKind("video-stats")).isEqualTo("How videos were watched");
        assertThat(Heading.ofKind("peer-review-assignments")).isEqualTo("Peer review assignments");
    }
}
