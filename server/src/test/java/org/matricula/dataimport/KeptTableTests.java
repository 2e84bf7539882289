package org.matricula.dataimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Ids;

class KeptTableTests {

    @Test
    void whoeverSeesLearnersOpensEveryTable() {
        assertThat(table("leaving-survey-responses", 1, true).opensTo(true)).isTrue();
    }

    @Test
    void rowsAboutPeopleStayClosedToOthersHoweverManyThereAre() {
        assertThat(table("leaving-survey-responses", 5_000, true).opensTo(false))
                .isFalse();
    }

    @Test
    void answersWithoutNamesOpenFromTenOn() {
        assertThat(table("weekly-sentiment-survey-responses", 9, false).opensTo(false))
                .isFalse();
        assertThat(table("weekly-sentiment-survey-responses", 10, false).opensTo(false))
                .isTrue();
    }

    @Test
    void aRowOfVideosIsAboutAVideoAndNoPerson() {
        assertThat(table("video-stats", 2, false).opensTo(false)).isTrue();
    }

    private static KeptTable table(String kind, int rows, boolean aboutPeople) {
        return new KeptTable(Ids.next(), kind, List.of("id"), rows, aboutPeople, Instant.EPOCH);
    }
}
