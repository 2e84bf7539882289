package org.matricula.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.OfferedPathways;
import org.matricula.pathway.Pathway;
import org.matricula.platform.Ids;
import org.matricula.progress.Result;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** In January 2025 forty learners became eligible and twenty sent; in February five did, and one sent. */
@MatriculaTest
class MeasuresPagesTests {

    @Autowired
    Learning learning;

    @Autowired
    OfferedPathways offers;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    private Learning.World taught;
    private MeasuredWorld world;
    private Pathway pathway;

    @BeforeEach
    void aProgrammeWithOnePathway() {
        taught = learning.programmeOf(2);
        world = new MeasuredWorld(taught.programme(), offers, learning.results(), jdbc);
        pathway = world.pathway(new Minimum.AnyRecord());
        cohort("2025-01-10T10:00:00Z", 40, 20);
        cohort("2025-02-10T10:00:00Z", 5, 1);
    }

    @Test
    void whoSeesPeopleReadsAllNumbersAndWhoDoesNotReadsNoSmallOne() {
        var all = Jsoup.parse(of(Role.OWNER).get(page()).body()).text();
        var counts = Jsoup.parse(of(Role.VIEWER).get(page()).body()).text();

        assertThat(all)
                .contains(
                        "Of 45 learners who became eligible at least six months ago, 46.7% sent",
                        "January 2025 40 20 50.0% 50.0%", "February 2025 5 1 20.0% 20.0%");
        assertThat(counts)
                .contains("46.7%", "January 2025 not shown not shown", "February 2025 not shown not shown")
                .doesNotContain("January 2025 40");
    }

    @Test
    void fileAndProgramsLeaveOutTheSame() {
        assertThat(of(Role.OWNER).get(page() + "/months.csv").body())
                .contains("\"All pathways\",\"–\",\"2025-02\",\"5\",\"1\",\"1\"");
        assertThat(of(Role.VIEWER).get(page() + "/months.csv").body())
                .contains("\"All pathways\",\"–\",\"2025-02\",\"not shown\",\"not shown\"")
                .doesNotContain("\"5\"", "\"40\"");
        assertThat(of(Role.OWNER).get("/api/v1" + api()).body())
                .contains("\"takeUpAtSix\":46.7", "\"month\":\"2025-02\",\"people\":{\"eligible\":5,");
        assertThat(of(Role.VIEWER).get("/api/v1" + api()).body()).contains("\"month\":\"2025-02\",\"people\":{},");
        assertThat(of(Role.VIEWER).get("/api/v1" + api() + "/" + pathway.id()).body())
                .contains("\"eligible\":45");
    }

    @Test
    void anotherOrganisationsTeamAndAnotherOrganisationsAddressReadNothing() {
        var elsewhere = offers.institution();
        var stranger = learning.somebody();
        members.add(elsewhere.id(), stranger.id(), Role.OWNER);

        assertThat(as(stranger).get(page()).statusCode()).isEqualTo(403);
        assertThat(as(stranger)
                        .get(elsewhere.path() + "/programmes/" + taught.slug() + "/measures")
                        .statusCode())
                .isEqualTo(404);
        assertThat(of(Role.COACH).get(page()).statusCode()).isEqualTo(403);
        assertThat(of(Role.OWNER).get(page() + "/" + Ids.next()).statusCode()).isEqualTo(404);
    }

    @Test
    void theTeamSetsItsBaseline() {
        var manager = of(Role.PROGRAMME_MANAGER);

        assertThat(manager.post(page() + "/baseline", Map.of("atSix", "25,5", "atNine", "25 %"))
                        .body())
                .contains("the share at nine months is at least that at six", "value=\"25,5\"");
        assertThat(manager.post(page() + "/baseline", Map.of("atSix", "25,5", "atNine", "30 %"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(manager.get(page()).body()).contains("Your baseline is 25.5%");
        assertThat(of(Role.VIEWER)
                        .post(page() + "/baseline", Map.of("atSix", "1", "atNine", "2"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.json("PUT", "/api/v1" + api() + "/baseline", "{\"atSix\":101,\"atNine\":101}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatHappenedSinceIsThereOnceItIsCountedAgain() {
        var owner = of(Role.OWNER);
        owner.get(page());
        cohort("2025-03-10T10:00:00Z", 1, 0);

        assertThat(owner.get(page()).body()).doesNotContain("March 2025");
        assertThat(owner.post(page() + "/count", Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner.get(page()).body()).contains("March 2025");
    }

    @Test
    void anInstitutionReadsWhatReachedItAndOfTheOthersNothingSmall() {
        var officer = learning.somebody();
        members.add(pathway.organisationId(), officer.id(), Role.ADMISSIONS);
        var gone = Ids.next();
        world.passed(gone, taught.runs().getFirst(), "2025-01-10T10:00:00Z");
        world.event(world.sent(gone, pathway, Instant.parse("2025-01-11T10:00:00Z")), "WITHDRAWN", Instant.now());
        var institution = offers.organisations().get(pathway.organisationId().toString());

        var page = Jsoup.parse(as(officer)
                        .get(institution.path() + "/pathways/measures")
                        .body())
                .text();

        assertThat(page).contains("A way Science", "46 not shown 21 0 0 0 0");
        assertThat(as(officer)
                        .get("/api/v1/organisations/" + institution.slug() + "/pathways/measures")
                        .body())
                .contains("\"eligible\":46,\"sent\":21,");
    }

    @Test
    void aLearnerIsAskedOnceWhatTheyWantAndCanChangeIt() {
        var learner = learning.somebody();
        learning.grade(learner.id(), taught.runs().getFirst(), Result.PASS, null);
        var progress = "/programmes/" + taught.slug() + "/progress";
        var want = "/programmes/" + taught.slug() + "/want";
        assertThat(as(learner).get(progress).body())
                .contains("What do you want from this programme?", "Don't ask again");
        assertThat(as(learner).get("/records/" + taught.slug()).body())
                .contains("What do you want from this programme?");

        var said = as(learner).post(want, Map.of("want", "CAREER", "from", "RECORD"));

        assertThat(said.headers().firstValue("Location")).hasValue("/records/" + taught.slug());
        assertThat(as(learner).get(progress).body())
                .contains("You want a step in your career from this programme.")
                .doesNotContain("What do you want");
        as(learner).json("PUT", "/api/v1/me" + want, "{\"want\":\"NOT_SAID\"}");
        assertThat(as(learner).get("/api/v1/me" + want).body()).isEqualTo("{\"want\":\"NOT_SAID\"}");
        assertThat(as(learner).post(want, Map.of()).statusCode()).isEqualTo(422);
        assertThat(as(learning.somebody()).get(want).statusCode()).isEqualTo(404);
    }

    @Test
    void theFirstLookOfALearnerIsKeptAndNoLaterOne() {
        var learner = learning.somebody();
        learning.grade(learner.id(), taught.runs().getFirst(), Result.PASS, null);
        var send = "/records/" + taught.slug() + "/send";

        as(learner).get(send);
        var first = looks(learner);
        as(learner).get(send);
        as(learner).get(send + "/review?pathways=" + pathway.id());

        assertThat(first).containsOnlyKeys(taught.programme().id());
        assertThat(looks(learner))
                .containsOnlyKeys(taught.programme().id(), pathway.id())
                .containsAllEntriesOf(first);
    }

    private Map<UUID, Instant> looks(Somebody learner) {
        return jdbc
                .sql("select seen_id, looked_at from pathway_look where learner_id = :learner")
                .param("learner", learner.id())
                .query((row, number) -> Map.entry(
                        row.getObject(1, UUID.class),
                        row.getObject(2, java.time.OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void cohort(String earned, int eligible, int senders) {
        for (int i = 0; i < eligible; i++) {
            var learner = Ids.next();
            world.passed(learner, taught.runs().getFirst(), earned);
            if (i < senders) world.sent(learner, pathway, Instant.parse(earned).plus(Duration.ofDays(3)));
        }
    }

    private Visitor of(Role role) {
        var member = learning.somebody();
        members.add(taught.provider().id(), member.id(), role);
        return as(member);
    }

    private Visitor as(Somebody person) {
        return Visitor.signedIn(port, Sessions.open(sessions, person.id(), person.name()));
    }

    private String page() {
        return taught.provider().path() + "/programmes/" + taught.slug() + "/measures";
    }

    private String api() {
        return "/organisations/" + taught.provider().slug() + "/programmes/" + taught.slug() + "/measures";
    }
}
