package org.matricula.learningmanager.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.learningmanager.OpenManager;
import org.matricula.organisation.ExternalLearnerIds;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.PartnerKeys;
import org.matricula.organisation.PartnerTokenTests;
import org.matricula.organisation.WaitingMemberships;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Calls as partners' existing programs make them, and what those expect to read. */
@MatriculaTest
class PartnerApiTests {

    private static final String MEMBERSHIPS = "/partners/organisation_memberships";

    @Autowired
    OpenManager managers;

    @Autowired
    Partnership partnership;

    @Autowired
    PartnerKeys keys;

    @Autowired
    Memberships memberships;

    @Autowired
    ExternalLearnerIds externalIds;

    @Autowired
    WaitingMemberships waiting;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private OpenManager.World world;
    private PartnerKeys.Created key;
    private Visitor partner;

    @BeforeEach
    void aPartnerWithAKey() {
        world = managers.opened();
        key = keys.create(
                world.organisation().id(), "Student system", world.manager().id());
        partner = program(key, Duration.ZERO);
    }

    @Test
    void aBadOrStaleTokenIsUnauthorisedAndWhatIsNotThereIsNotFoundBothInJson() {
        var stale = program(key, Duration.ofHours(-2));
        var forged = Visitor.program(
                port, PartnerTokenTests.token(key.key().consumerKey(), key.secret() + "x", clock.instant()));
        for (var visitor : new Visitor[] {Visitor.stranger(port), Visitor.program(port, "nonsense"), stale, forged}) {
            var answer = visitor.get("/partners/course_runs");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(read(answer).get("status").asInt()).isEqualTo(401);
        }
        for (var path : new String[] {
            "/partners/course_runs/" + UUID.randomUUID(),
            "/partners/course_runs/wrong",
            "/partners/nothing",
            MEMBERSHIPS + "/wrong",
            MEMBERSHIPS + "/find?external_learner_id=wrong",
            MEMBERSHIPS + "/find"
        }) {
            var answer = partner.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(read(answer).get("status").asInt()).isEqualTo(404);
        }
    }

    @Test
    void aRevokedKeyIsGoodForNothing() {
        keys.revoke(world.organisation().id(), key.key().id());

        assertThat(partner.get("/partners/course_runs").statusCode()).isEqualTo(401);
        assertThat(keys.of(world.organisation().id()))
                .singleElement()
                .matches(one -> one.isRevoked() && one.name().equals("Student system"));
    }

    @Test
    void runsAreTheOrganisationsOwnWithEveryNameThere() {
        var run = ownRun();

        var list = read(partner.get("/partners/course_runs"));
        assertThat(list.size()).isEqualTo(1);
        var listed = list.get(0);
        assertThat(listed.propertyNames())
                .containsExactly("uuid", "href", "title", "full_code", "code", "start_time", "weeks_count", "course");
        assertThat(listed.get("uuid").asString()).isEqualTo(run.id().toString());
        assertThat(listed.get("href").asString()).isEqualTo("http://matricula.test/partners/course_runs/" + run.id());
        assertThat(listed.get("start_time").asString()).isEqualTo("2026-02-01T08:00:00.000Z");
        assertThat(listed.get("weeks_count").asInt()).isEqualTo(6);
        assertThat(listed.get("full_code").asString())
                .endsWith("-" + listed.get("code").asString());
        assertThat(read(partner.get("/partners/course_runs/" + run.id()))).isEqualTo(listed);
        var course = listed.get("course").get("uuid").asString();
        assertThat(read(partner.get("/partners/courses/" + course)).get("uuid").asString())
                .isEqualTo(course);
    }

    @Test
    void theReportHasWhoeverCameThroughTheOrganisationWithNullsWhereNothingHappened() {
        var run = partnership.openRun(
                managers.learning().programmeOf(1).courses().getFirst(), BusinessModel.OPEN_UPGRADE);
        var learner = somebody();
        assertThat(partner.get("/partners/course_runs/" + run.id()).statusCode())
                .isEqualTo(404);
        var membership = memberships.add(world.organisation().id(), person(learner), clock.instant());
        partnership.join(learner.id(), run, world.organisation());

        assertThat(read(partner.get("/partners/course_runs")).size()).isEqualTo(1);
        var report = partner.get("/partners/course_runs/" + run.id() + "/course_enrolments_report");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(read(report).size()).isEqualTo(1);
        var row = read(report).get(0);
        assertThat(row.propertyNames())
                .containsExactly(
                        "run",
                        "organisation_membership",
                        "status",
                        "activated_at",
                        "deactivated_at",
                        "steps_completed_count",
                        "steps_completed_ratio");
        assertThat(row.at("/organisation_membership/uuid").asString())
                .isEqualTo(membership.id().toString());
        assertThat(row.at("/run/href").asString()).endsWith("/partners/course_runs/" + run.id());
        assertThat(row.get("status").asString()).isEqualTo("active");
        assertThat(row.get("deactivated_at").isNull()).isTrue();
        assertThat(row.get("steps_completed_ratio").asDouble()).isZero();

        partnership.places().leave(person(learner), run);
        var left = read(partner.get("/partners/course_runs/" + run.id() + "/course_enrolments_report"))
                .get(0);
        assertThat(left.get("status").asString()).isEqualTo("inactive");
        assertThat(left.get("deactivated_at").asString()).endsWith("Z");

        memberships.remove(world.organisation().id(), membership.id());
        assertThat(partner.get("/partners/course_runs/" + run.id() + "/course_enrolments_report")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void theRatioIsOfWhatTheRunTeachesNow() {
        assertThat(PartnerEnrolment.ratio(1, 3)).isEqualTo(0.3333);
        assertThat(PartnerEnrolment.ratio(3, 3)).isEqualTo(1.0);
        assertThat(PartnerEnrolment.ratio(4, 3)).isEqualTo(1.0);
        assertThat(PartnerEnrolment.ratio(4, 0)).isZero();
    }

    @Test
    void anotherOrganisationsRunsAndLearnersAreNotThere() {
        var run = ownRun();
        var membership = memberships.add(world.organisation().id(), person(somebody()), clock.instant());
        var other = managers.opened();
        var stranger = program(
                keys.create(
                        other.organisation().id(), "Another", other.manager().id()),
                Duration.ZERO);

        assertThat(stranger.get("/partners/course_runs/" + run.id()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/partners/course_runs/" + run.id() + "/course_enrolments_report")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/partners/courses/" + run.courseId()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(MEMBERSHIPS + "/" + membership.id()).statusCode())
                .isEqualTo(404);
        assertThat(read(stranger.get("/partners/course_runs")).size()).isZero();
    }

    @Test
    void aLearnerIsFoundByTheOrganisationsOwnId() {
        var membership = memberships.add(world.organisation().id(), person(somebody()), clock.instant());
        externalIds.set(world.organisation().id(), membership.id(), "s 1/ü");

        var found = partner.get(MEMBERSHIPS + "/find?external_learner_id=s%201%2F%C3%BC");

        assertThat(found.statusCode()).isEqualTo(302);
        var href = "http://matricula.test" + MEMBERSHIPS + "/" + membership.id();
        assertThat(found.headers().firstValue("Location")).contains(href);
        assertThat(read(found).get("uuid").asString()).isEqualTo(membership.id().toString());
        assertThat(read(found).get("href").asString()).isEqualTo(href);
        var read = read(partner.get(MEMBERSHIPS + "/" + membership.id()));
        assertThat(read.propertyNames()).containsExactly("uuid", "href", "external_learner_id");
        assertThat(read.get("external_learner_id").asString()).isEqualTo("s 1/ü");
    }

    @Test
    void aLearnerWithoutAnIdHasNullThereAndARemovedOneIsGone() {
        var membership = memberships.add(world.organisation().id(), person(somebody()), clock.instant());
        var path = MEMBERSHIPS + "/" + membership.id();
        assertThat(read(partner.get(path)).get("external_learner_id").isNull()).isTrue();

        memberships.remove(world.organisation().id(), membership.id());

        assertThat(partner.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aMembershipIsMadeBeforeThereIsALearnerWhoTakesItByTheLink() {
        var made = partner.json("POST", MEMBERSHIPS, "{\"external_learner_id\": \"s-1\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        var id = UUID.fromString(read(made).get("uuid").asString());
        assertThat(made.headers().firstValue("Location"))
                .contains(read(made).get("href").asString());

        var again = partner.json("POST", MEMBERSHIPS, "{\"external_learner_id\": \"s-1\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(read(again).get("uuid").asString()).isEqualTo(id.toString());

        var learner = somebody();
        waiting.accept(token(made), learner.id());
        assertThat(waiting.isTakenBy(waiting.open(token(again)).membership(), learner.id()))
                .isTrue();
        var after = partner.json("POST", MEMBERSHIPS, "{\"external_learner_id\": \"s-1\"}");
        assertThat(read(after).get("uuid").asString()).isEqualTo(id.toString());
        assertThat(read(after).get("invitation_url").isNull()).isTrue();
        assertThat(memberships.known(world.organisation().id(), java.util.List.of(learner.id())))
                .hasSize(1);
    }

    @Test
    void aMembershipWithoutAnIdIsRefusedAndSaysWhy() {
        for (var body : new String[] {"{}", "{\"external_learner_id\": \" \"}"}) {
            var answer = partner.json("POST", MEMBERSHIPS, body);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("externalLearnerId");
        }
        assertThat(partner.json("POST", MEMBERSHIPS, "nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void anOrganisationThatHasNotAcceptedTheTermsIsTold() {
        var closed = managers.invited();
        var early = program(
                keys.create(
                        closed.organisation().id(), "Early", closed.manager().id()),
                Duration.ZERO);

        var answer = early.get("/partners/course_runs");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(read(answer).get("reason").asString()).isEqualTo("learningmanager.closed.INVITED");
    }

    private static Token token(HttpResponse<String> made) {
        var link = new tools.jackson.databind.json.JsonMapper()
                .readTree(made.body())
                .get("invitation_url")
                .asString();
        assertThat(link).startsWith("http://matricula.test/memberships/");
        return new Token(link.substring(link.lastIndexOf('/') + 1));
    }

    private Visitor program(PartnerKeys.Created created, Duration late) {
        return Visitor.program(
                port,
                PartnerTokenTests.token(
                        created.key().consumerKey(),
                        created.secret(),
                        clock.instant().plus(late)));
    }

    private CourseRun ownRun() {
        var learning = managers.learning();
        var course = learning.courses()
                .create(
                        world.organisation().id(),
                        null,
                        new org.matricula.catalogue.CourseDetails("Own course of " + UUID.randomUUID(), null, "", ""));
        return learning.runs()
                .add(
                        world.organisation().id(),
                        course.id(),
                        null,
                        new RunDetails(
                                "Spring",
                                null,
                                java.time.Instant.parse("2026-02-01T08:00:00Z"),
                                null,
                                null,
                                null,
                                BusinessModel.PRIVATE_SPONSORED,
                                6,
                                14));
    }

    private Somebody somebody() {
        return managers.learning().somebody();
    }

    private static Person person(Somebody somebody) {
        return Person.of(somebody.id());
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
