package org.matricula.insight.coaching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Wordings;
import org.matricula.enrolment.Track;
import org.matricula.insight.coaching.CoachedWorlds;
import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** Twenty weeks ago forty were asked and twenty-six agreed; two weeks ago five were asked and one agreed. */
@MatriculaTest
class CoachingMeasuresPagesTests {

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Members members;

    @Autowired
    CoachingMeasures measures;

    @Autowired
    ObjectProvider<PersonalData> personalData;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Coached coached;
    private CoachedWorlds world;

    @BeforeEach
    void anOfferWithTwoCohorts() {
        coached = Coached.programme(learning, offers, wordings, 2);
        world = new CoachedWorlds(coached, jdbc);
        world.cohort(140, 26, 14);
        world.cohort(14, 1, 4);
    }

    @Test
    void whoSeesPeopleReadsAllNumbersAndWhoDoesNotReadsNoSmallOne() {
        var all = text(of(Role.OWNER), page());
        var counts = text(of(Role.VIEWER), page());

        assertThat(all)
                .contains("Of 45 learners who were asked, 60.0% agreed to coaching", " 40 40 26 65.0%", " 5 5 1 20.0%")
                .contains("Coached learners chose coaching themselves.", "27 coached learners beside 18 others");
        assertThat(counts)
                .contains("Of 45 learners who were asked, 60.0% agreed", "not shown not shown not shown")
                .contains("Coached learners chose coaching themselves.")
                .doesNotContain(" 40 40 26", " 5 5 1", "beside", " of 26", " of 14");
        assertThat(text(of(Role.PROGRAMME_MANAGER), page())).doesNotContain(" 5 5 1");
    }

    @Test
    void filesAndProgramsLeaveOutTheSame() {
        assertThat(of(Role.OWNER).get(page() + "/weeks.csv").body()).contains("\"40\",\"40\",\"40\",\"26\",\"65.0\"");
        assertThat(of(Role.VIEWER).get(page() + "/weeks.csv").body())
                .contains("\"not shown\"")
                .doesNotContain("\"40\"", "\"5\"", "\"26\"");
        assertThat(of(Role.VIEWER).get(page() + "/months.csv").body())
                .contains("\"27\"")
                .doesNotContain("\"26\"");
        assertThat(of(Role.OWNER).get(page() + "/comparisons.csv").body())
                .contains("\"Active after 30 days\",\"100.0\",\"26\",\"0.0\",\"14\",\"100.0\"");
        assertThat(of(Role.OWNER).get(page() + "/months.csv").body()).contains("\"InsideTrack\",\"27\"");
        assertThat(of(Role.OWNER).get(api()).body())
                .contains("\"asked\":45,\"consented\":27", "\"firstConsentsDone\":true");
        assertThat(of(Role.VIEWER).get(api()).body())
                .contains("\"asked\":45,\"consented\":27", "\"firstConsents\":[]")
                .doesNotContain("\"asked\":40", "\"asked\":5,", "\"noNumber\":0");
    }

    @Test
    void aProgrammeHasAPageOfItsOwn() {
        var path = page() + "/programmes/" + coached.world().slug();

        assertThat(text(of(Role.OWNER), path)).contains("Of 45 learners who were asked", "By week");
        assertThat(of(Role.OWNER)
                        .get(page() + "/programmes/" + learning.programmeOf(1).slug())
                        .statusCode())
                .isEqualTo(404);
        assertThat(of(Role.COACH).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void theWayLeadsFromTheDeskAndTheStartPage() {
        var owner = of(Role.OWNER);

        assertThat(owner.get(coached.world().provider().path() + "/coaching").body())
                .contains(page() + "\"");
        assertThat(owner.get(coached.world().provider().path()).body()).contains(page() + "\"");
        assertThat(of(Role.COACH).get(coached.world().provider().path()).body()).doesNotContain(page());
    }

    @Test
    void aLearnerIsAskedOnTheHomeOnceAndCanChangeTheAnswerOrHaveItErased() {
        var learner = coached.learner(Track.VERIFIED, 40);
        measures.countAgain(coached.world().provider());
        var visitor = as(learner);
        var path = "/satisfaction/" + coached.world().provider().slug();
        assertThat(visitor.get("/home").body()).contains("how satisfied are you with the help you get");

        assertThat(visitor.post(path, Map.of("words", "Kept")).body()).contains("Choose a number from 1 to 5", "Kept");
        assertThat(visitor.post(path, Map.of("score", "4", "words", "Somebody answers."))
                        .statusCode())
                .isEqualTo(303);

        assertThat(visitor.get("/home").body()).doesNotContain("how satisfied are you");
        assertThat(visitor.json("PUT", "/api/v1/me" + path, "{\"score\":2,\"words\":\"\"}")
                        .body())
                .contains("\"score\":2");
        assertThat(visitor.json("PUT", "/api/v1/me" + path, "{\"score\":7}").statusCode())
                .isEqualTo(422);
        personalData.forEach(one -> {
            if (one.section().equals("helpRatings")) one.erase(Person.of(learner.id()));
        });
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoPutsTheQuestionAwayIsNotAskedAgainAndWhoWasNeverAskedCannotAnswer() {
        var learner = coached.learner(Track.VERIFIED, 40);
        measures.countAgain(coached.world().provider());
        var path = "/satisfaction/" + coached.world().provider().slug();

        assertThat(as(learner).post(path + "/put-away", Map.of()).statusCode()).isEqualTo(303);
        measures.countAgain(coached.world().provider());

        assertThat(as(learner).get("/home").body()).doesNotContain("how satisfied are you");
        assertThat(as(learning.somebody()).post(path, Map.of("score", "5")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void wordsAreReadWithoutNamesAndThatTheyWereReadIsNoted() {
        var learner = UUID.randomUUID();
        world.rated(learner, 3, "Nobody answers on Sundays.");

        assertThat(text(of(Role.OWNER), page())).contains("Nobody answers on Sundays.");
        assertThat(text(of(Role.VIEWER), page())).doesNotContain("Nobody answers on Sundays.");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'coaching.satisfaction-read' and subject_id = :offer")
                        .param("offer", coached.offerId())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String text(Visitor visitor, String path) {
        return Jsoup.parse(visitor.get(path).body()).text();
    }

    private Visitor of(Role role) {
        var member = learning.somebody();
        members.add(coached.world().provider().id(), member.id(), role);
        return as(member);
    }

    private Visitor as(Somebody person) {
        return Visitor.signedIn(port, Sessions.open(sessions, person.id(), person.name()));
    }

    private String page() {
        return coached.world().provider().path() + "/coaching/measures";
    }

    private String api() {
        return "/api/v1/organisations/" + coached.world().provider().slug() + "/coaching/measures";
    }
}
