package org.matricula.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.content.Authoring;
import org.matricula.insight.Figure;
import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.platform.Ids;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class DemoCoachingYearTests {

    @Autowired
    DemoCoaching demo;

    @Autowired
    DemoCoachingYear year;

    @Autowired
    CoachingMeasures measures;

    @Autowired
    Learning learning;

    @Autowired
    Authoring authoring;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theMeasuresOfCoachingHaveSomethingToSayAndNobodyOfThePastIsReached() {
        var world = learning.programmeOf(2);
        var provider = world.provider();
        var run = learning.runs()
                .add(
                        provider.id(),
                        world.courses().getFirst().id(),
                        null,
                        new RunDetails("Now", null, Instant.now().minus(Duration.ofDays(360)), null, null, null));
        TaughtContent.articles(3, 3).publishedIn(run, provider.id(), authoring);
        for (int i = 0; i < 400; i++) member(provider.id(), i);

        demo.add(provider.id(), run, learning.somebody().id());
        var consenting = consenting();
        year.add(provider, run, world.runs().getLast());

        var report = measures.of(provider, true);
        assertThat(report.all().figures().get(Figure.ASKED)).isGreaterThan(290);
        assertThat(report.first().done()).isTrue();
        assertThat(report.all().weeks()).hasSizeGreaterThan(30);
        assertThat(report.months()).hasSizeGreaterThan(8);
        assertThat(report.all().compared().getFirst().lines().getFirst().difference())
                .isNotNull();
        assertThat(report.all().compared().getFirst().satisfaction().coached()).isNotNull();
        assertThat(consenting()).isEqualTo(consenting);
    }

    private int consenting() {
        return jdbc.sql("select count(*) from coaching_consenting")
                .query(Integer.class)
                .single();
    }

    private void member(UUID provider, int number) {
        var somebody = Somebody.in(learning.accounts());
        jdbc.sql("""
                        insert into membership (id, organisation_id, learner_id, external_learner_id, joined_at)
                        values (:id, :provider, :learner, :external, now())""")
                .param("id", Ids.next())
                .param("provider", provider)
                .param("learner", somebody.id())
                .param("external", String.valueOf(number))
                .update();
    }
}
