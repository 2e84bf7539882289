package org.matricula.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Role;
import org.matricula.progress.Result;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtRun;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

@MatriculaTest
class ProgressPagesTests {

    @Autowired
    TaughtRun taught;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    TaughtRun.World world;

    @BeforeEach
    void aRunOfSixtyOfWhomFiveLeft() {
        world = taught.with(60, 5);
    }

    @Test
    void learnersOfARunArePagedTheLatestToJoinFirst() {
        var owner = staff(world.provider(), Role.OWNER);

        var first = page(owner, path());
        var second = page(owner, first.select("a[rel=next]").attr("href"));

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("tbody tr").getFirst().text()).contains("Grace Okoro 59");
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(second.select("tbody tr").getLast().text())
                .contains("Grace Okoro 0")
                .contains("30 June 2026");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void learnerIsFoundByPartOfTheNameAndByTheBeginningOfTheAddress() {
        var owner = staff(world.provider(), Role.OWNER);

        assertThat(page(owner, path() + "?words=OKORO%2017").select("tbody tr")).hasSize(1);
        assertThat(page(owner, path() + "?words=grace.17.").select("tbody tr")).hasSize(1);
        assertThat(page(owner, path() + "?words=%25").text()).contains("Nobody on this run is found by");
    }

    @Test
    void resultAndAverageAreShownAndWhatIsUnknownIsADash() {
        taught.score(world, world.learners().get(59), "71.25");
        taught.grade(world, world.learners().get(59), Result.DISTINCTION);

        var rows = page(staff(world.provider(), Role.OWNER), path()).select("tbody tr");

        assertThat(rows.get(0).text()).contains("Distinction").contains("71.3");
        assertThat(rows.get(1).select("td").eachText()).endsWith("–", "–", "–");
    }

    @Test
    void eachPageOfLearnersThatIsSeenIsOneEntryInTheAuditWithoutTheWordsSearched() {
        var owner = staff(world.provider(), Role.OWNER);

        page(owner, path() + "?words=okoro%2017");

        assertThat(jdbc.sql("""
                        select detail::text from audit_entry
                         where action = 'learners.viewed' and subject_id = :run""")
                        .param("run", world.run().id())
                        .query(String.class)
                        .list())
                .containsExactly("{\"learners\": 1, \"searched\": true}");
    }

    @Test
    void runOfAnotherProviderIsNotFound() {
        var other = taught.with(1, 0);

        var answer = staff(other.provider(), Role.OWNER)
                .get("/o/" + other.provider().slug() + "/runs/" + world.run().id() + "/learners");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverSeesOnlyCountsSeesNoneAboutFewerThanTen() {
        var path = "/o/" + world.provider().slug() + "/runs";

        var viewer = page(staff(world.provider(), Role.VIEWER), path).select("tbody tr");
        var owner = page(staff(world.provider(), Role.OWNER), path).select("tbody tr");

        assertThat(viewer.select("td.num").eachText()).containsExactly("60", "not shown");
        assertThat(viewer.select("a[href$=/learners]")).isEmpty();
        assertThat(owner.select("td.num").eachText()).containsExactly("60 learners of Autumn", "5");
    }

    @Test
    void programsReadTheSameLearners() {
        var owner = staff(world.provider(), Role.OWNER);

        var answer = owner.get("/api/v1/organisations/" + world.provider().slug() + "/runs/"
                + world.run().id() + "/learners?words=okoro%2017");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"Grace Okoro 17\"").doesNotContain("\"next\"");
    }

    @Test
    void learnerSeesTheirCoursesWithResultAndCertificate() {
        var learner = world.learners().getFirst();
        taught.grade(world, learner, Result.PASS);

        var mine =
                session(learner.id(), learner.name()).get("/api/v1/me/courses").body();
        var home = page(session(learner.id(), learner.name()), "/home");

        assertThat(mine)
                .contains(
                        "\"result\":\"PASS\"",
                        "\"certificateEarnedAt\":\"2026-06-30T00:00:00Z\"",
                        world.course().slug());
        assertThat(home.select("#my-courses")).hasSize(1);
        assertThat(home.text()).contains("Pass").contains("Earned on 30 June 2026");
    }

    @Test
    void learnerWithoutACourseIsShownTheWayToThem() {
        var somebody = Somebody.in(accounts);

        var home = page(session(somebody.id(), somebody.name()), "/home");

        assertThat(home.select("section[aria-labelledby=my-courses] a[href=/courses]"))
                .hasSize(1);
    }

    @Test
    void homeOfStaffBeginsWithWhereTheyWork() {
        var home = page(staff(world.provider(), Role.VIEWER), "/home");

        assertThat(home.select("main section").first().select("a").attr("href"))
                .isEqualTo("/o/" + world.provider().slug());
        assertThat(page(session(world.learners().getFirst().id(), "Grace"), "/home")
                        .select("#work"))
                .isEmpty();
    }

    private String path() {
        return "/o/" + world.provider().slug() + "/runs/" + world.run().id() + "/learners";
    }

    private static Document page(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Visitor staff(Organisation organisation, Role role) {
        var somebody = Somebody.in(accounts);
        members.add(organisation.id(), somebody.id(), role);
        return session(somebody.id(), somebody.name());
    }

    private Visitor session(UUID accountId, String name) {
        return Visitor.signedIn(port, Sessions.open(sessions, accountId, name));
    }
}
