package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseDetails;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.record.WholeRecord;
import org.matricula.record.WholeRecords;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** All that somebody earned, wherever. */
@MatriculaTest
class WholeRecordTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Revocations revocations;

    @Autowired
    WholeRecords records;

    @Test
    void itHasWhatWasEarnedInAllProgrammesAndOutsideAnyTheLatestFirst() {
        var one = learning.programmeOf(2);
        var other = learning.programmeOf(1);
        var outside = learning.courses()
                .create(other.provider().id(), null, new CourseDetails("Alone " + other.slug(), null, "", ""));
        var later = learning.run(outside, "Autumn 2015", "2015-09-01T00:00:00Z", "2015-12-20T00:00:00Z");
        var learner = learning.somebody();
        learning.grade(learner.id(), one.runs().getFirst(), Result.DISTINCTION, new BigDecimal("87.5"));
        learning.grade(learner.id(), other.runs().getFirst(), Result.PASS, null);
        learning.grade(learner.id(), later, Result.PASS, null);
        awarding.runNow(
                one.provider().id(),
                achievements.ofCourse(one.courses().getFirst()).id());
        revocations.revokeCourseCertificate(learner.id(), later.id(), "Copied", later.endsAt());

        var whole = records.of(Person.of(learner.id()));

        assertThat(whole.programmes()).hasSize(2);
        assertThat(whole.entries()).extracting(WholeRecord.Entry::kind).containsOnly(WholeRecord.Kind.COURSE);
        assertThat(whole.entries().getFirst().title()).isEqualTo(outside.title());
        assertThat(whole.entries().getFirst().programmes()).isEmpty();
        assertThat(whole.entries().getFirst().revokedAt()).isNotNull();
        assertThat(whole.entries().stream().map(WholeRecord.Entry::issuer))
                .contains(one.provider().name(), other.provider().name());
        var page = Browsing.as(server, learner).page("/records/whole");
        assertThat(page.text())
                .contains(
                        "Distinction, 87.5",
                        "Revoked on",
                        "Counts towards " + one.programme().title())
                .doesNotContain("Copied");
        assertThat(page.select("a[href^=/c/]")).hasSize(1);
        assertThat(Browsing.text(Browsing.as(server, learner).open("/api/v1/me/records/whole")))
                .contains(outside.title(), "\"percentage\":87.5");
    }

    @Test
    void nothingYetSaysWhereToBegin() {
        var page = Browsing.as(server, learning.somebody()).page("/records/whole");

        assertThat(page.select(".empty a").attr("href")).isEqualTo("/courses");
    }
}
