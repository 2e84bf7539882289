package org.matricula.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.content.Authoring;
import org.matricula.coaching.Asking;
import org.matricula.coaching.Offers;
import org.matricula.coaching.conversation.CaseKey;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.coaching.conversation.Resources;
import org.matricula.insight.Figure;
import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class DemoCoachingTests {

    @Autowired
    DemoCoaching demo;

    @Autowired
    DemoCoachingYear year;

    @Autowired
    CoachingMeasures measures;

    @Autowired
    Authoring authoring;

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Asking asking;

    @Autowired
    Members members;

    @Autowired
    Caseload caseload;

    @Autowired
    Resources resources;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLearnerIsInEachStateAndTheFirstIsAsked() {
        var world = learning.programmeOf(1);
        var provider = world.provider().id();
        var course = world.courses().getFirst().id();
        var now = clock.instant();
        var run = learning.runs()
                .add(
                        provider,
                        course,
                        null,
                        new RunDetails(
                                "Now",
                                null,
                                now.minus(Duration.ofDays(120)),
                                now.plus(Duration.ofDays(60)),
                                null,
                                null));
        for (int i = 0; i < 400; i++) member(provider, i);
        var first = learning.somebody().id();
        var coach = learning.somebody();
        members.add(provider, coach.id(), Role.COACH);

        demo.add(provider, run, first);
        demo.add(provider, run, first);

        var offer = offers.ofOrganisation(provider).orElseThrow();
        assertThat(asking.atEntry(Person.of(first), course)).isPresent();
        assertThat(jdbc.sql("""
                                select distinct on (learner_id) word from coaching_consent where offer_id = :offer
                                 order by learner_id, at desc, id desc""").param("offer", offer.id()).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "AGREED",
                        "AGREED",
                        "AGREED",
                        "AGREED",
                        "AGREED",
                        "DECLINED",
                        "NO_NUMBER",
                        "WITHDRAWN",
                        "REOPENED",
                        "WITHDRAWN");
        assertThat(jdbc.sql(
                                "select count(*) from coaching_consenting where offer_id = :offer and confirmed_at is not null")
                        .param("offer", offer.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(caseload.list(coach.id(), provider, "", CaseKey.START).rows())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.followUp()).isNotNull());
        assertThat(resources.of(offer.id())).hasSize(4);

        TaughtContent.articles(3, 3).publishedIn(run, provider, authoring);
        var consenting = consenting();
        year.add(world.provider(), run, world.runs().getFirst());
        year.add(world.provider(), run, world.runs().getFirst());

        var report = measures.of(world.provider(), true);
        assertThat(report.all().figures().get(Figure.ASKED)).isBetween(290, 310);
        assertThat(report.first().done()).isTrue();
        assertThat(report.all().weeks()).hasSizeGreaterThan(30);
        assertThat(report.months()).hasSizeGreaterThan(8);
        var compared = report.all().compared().getFirst();
        assertThat(compared.lines().getFirst().difference()).isNotNull();
        assertThat(compared.satisfaction().coached()).isNotNull();
        assertThat(consenting()).as("nobody of the past is reached").isEqualTo(consenting);
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
