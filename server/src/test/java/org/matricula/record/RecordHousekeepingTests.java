package org.matricula.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Gone;
import org.matricula.platform.Person;
import org.matricula.platform.web.VisitOrigin;
import org.matricula.progress.Result;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class RecordHousekeepingTests {

    @Autowired
    Learning learning;

    @Autowired
    Records records;

    @Autowired
    RecordLinks links;

    @Autowired
    SharedRecords shared;

    @Autowired
    RecordVisits visits;

    @Autowired
    RecordHousekeeping housekeeping;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Person learner;
    RecordSummary record;
    RecordLink link;

    @BeforeEach
    void aLinkThatWasOpened() {
        var world = learning.programmeOf(1);
        learner = Person.of(learning.somebody().id());
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        record = records.summary(learner, world.slug());
        link = links.create(learner, record, RecordLinkOptions.USUAL);
        shared.at(link.token(), VisitOrigin.BROWSER);
    }

    @Test
    void visitsOlderThanAYearAreRemovedAndOthersStay() {
        age("record_visit", "minute", "link_id", Duration.ofDays(364));
        housekeeping.tidy();
        assertThat(visits.of(link)).hasSize(1);

        age("record_visit", "minute", "link_id", Duration.ofDays(366));
        housekeeping.tidy();
        assertThat(visits.of(link)).isEmpty();
        assertThat(links.of(learner)).hasSize(1);
    }

    @Test
    void aYearAfterItWasOverALinkIsForgottenButStillSaysThatItWas() {
        links.end(learner, record, link.id());
        housekeeping.tidy();
        assertThat(links.of(learner, record)).hasSize(1);

        age("record_link", "ended_at", "id", Duration.ofDays(366));
        housekeeping.tidy();
        assertThat(links.of(learner, record)).isEmpty();
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> shared.at(link.token(), VisitOrigin.BROWSER))
                .matches(gone -> gone.key().equals("record.link.ended"));
    }

    @Test
    void aLinkThatEndedByItselfStillSaysSoWhenItIsForgotten() {
        age("record_link", "expires_at", "id", Duration.ofDays(366));
        housekeeping.tidy();

        assertThat(links.of(learner, record)).isEmpty();
        assertThatExceptionOfType(Gone.class)
                .isThrownBy(() -> shared.at(link.token(), VisitOrigin.BROWSER))
                .matches(gone -> gone.key().equals("record.link.expired"));
    }

    private void age(String table, String column, String id, Duration age) {
        jdbc.sql("update " + table + " set " + column + " = :then where " + id + " = :link")
                .param("then", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .param("link", link.id())
                .update();
    }
}
