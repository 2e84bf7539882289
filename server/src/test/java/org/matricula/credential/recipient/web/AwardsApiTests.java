package org.matricula.credential.recipient.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.organisation.ApiClients;
import org.matricula.organisation.ExternalLearnerIds;
import org.matricula.organisation.Memberships;
import org.matricula.platform.Person;
import org.matricula.platform.security.Permission;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Product rule *Badges and credentials* 7: student systems read and write all of it. */
@MatriculaTest
class AwardsApiTests {

    @Autowired
    Learning learning;

    @Autowired
    Achievements achievements;

    @Autowired
    Memberships memberships;

    @Autowired
    ExternalLearnerIds externalIds;

    @Autowired
    ApiClients clients;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private Learning.World world;
    private Achievement achievement;
    private Visitor program;
    private String base;

    @BeforeEach
    void world() {
        world = learning.programmeOf(1);
        achievement = achievements.ofCourse(world.courses().getFirst());
        var all = Set.of(Permission.AWARD_CREDENTIALS, Permission.SEE_CREDENTIALS);
        program = Visitor.program(
                port,
                clients.create(world.provider().id(), "Student system", all, all, UUID.randomUUID())
                        .token());
        base = "/api/v1/organisations/" + world.provider().slug();
    }

    @Test
    void rule7AProgramAwardsOneAndReadsItBack() {
        var ada = member("S-1");

        var given = post("/awards", """
                {"award": {"externalId": "S-1", "earnedOn": "2019-06-30", "narrative": "Led it.",
                           "evidence": [{"url": "https://example.org/report", "name": "Report"}]}}""");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(read(given).get("outcome").asString()).isEqualTo("AWARD");

        var awards = read(program.get(base + "/awards?externalId=S-1")).get("awards");
        assertThat(awards).hasSize(1);
        assertThat(awards.get(0).get("credential")).isEqualTo(read(given).get("credential"));
        assertThat(awards.get(0).get("holder").asString()).isEqualTo(ada.name());
        assertThat(awards.get(0).get("externalId").asString()).isEqualTo("S-1");
        assertThat(awards.get(0).get("earnedAt").asString()).isEqualTo("2019-06-29T23:00:00Z");
        assertThat(awards.get(0).get("status").asString()).isEqualTo("VALID");
    }

    @Test
    void aBatchAnswersForEachAndTheSameKeyRepeatsTheAnswer() {
        member("S-1");
        var body = """
                {"awards": [{"externalId": "S-1", "earnedOn": "2019-06-30"},
                            {"email": "stranger.%s@example.org", "earnedOn": "2019-06-30"},
                            {"externalId": "S-1", "earnedOn": "2019-06-30"}]}""".formatted(achievement.id());

        var first = post("/awards/batch", body, "Idempotency-Key", "batch-" + achievement.id());
        var second = post("/awards/batch", body, "Idempotency-Key", "batch-" + achievement.id());
        var third = post("/awards/batch", body);

        assertThat(outcomes(first)).containsExactly("AWARD", "CLAIM", "KNOWN");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(outcomes(third)).containsOnly("KNOWN");
    }

    @Test
    void aFieldOfAnotherKindIsNamedWithWhatBelongsThere() {
        var day = post("/awards/batch", """
                {"awards": [{"externalId": "S-1", "earnedOn": "2019-06-30"}, {"externalId": "S-2", "earnedOn": "23 May"}]}""");
        var evidence = post("/awards", """
                {"award": {"externalId": "S-1", "earnedOn": "2019-06-30", "evidence": "x"}}""");
        var none = post("/awards", "{");

        assertThat(day.statusCode()).isEqualTo(400);
        var wrong = read(day).get("errors").get(0);
        assertThat(wrong.get("field").asString()).isEqualTo("awards[1].earnedOn");
        assertThat(wrong.get("message").asString()).isEqualTo("A day belongs here, as 2026-05-23.");
        assertThat(evidence.statusCode()).isEqualTo(400);
        wrong = read(evidence).get("errors").get(0);
        assertThat(wrong.get("field").asString()).isEqualTo("award.evidence");
        assertThat(wrong.get("message").asString()).isEqualTo("A list belongs here.");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(read(none).has("errors")).isFalse();
    }

    @Test
    void oneWrongAwardInABatchIsNamedAndNothingIsAwarded() {
        member("S-1");

        var answer = post("/awards/batch", """
                {"awards": [{"externalId": "S-1", "earnedOn": "2019-06-30"},
                            {"email": "no address", "earnedOn": "2019-06-30"}, {"externalId": "S-2"}]}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(read(answer).get("errors").findValuesAsString("field"))
                .containsExactly("awards[1].email", "awards[2].earnedOn");
        assertThat(read(program.get(base + "/awards")).get("awards")).isEmpty();
    }

    @Test
    void aThousandAndOneAreTooMany() {
        var award = "{\"externalId\": \"S\", \"earnedOn\": \"2019-06-30\"},";
        var answer =
                post("/awards/batch", "{\"awards\": [" + award.repeat(1_001).replaceAll(",$", "") + "]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("1,000");
    }

    @Test
    void readingBackGoesPageByPageWithoutLossOrDuplicates() {
        for (var i = 0; i < 7; i++) {
            member("S-" + i);
            post("/awards", "{\"award\": {\"externalId\": \"S-%d\", \"earnedOn\": \"2019-06-30\"}}".formatted(i));
        }
        var found = new HashSet<String>();
        var pages = 0;
        String after = "";
        do {
            var page = read(program.get(base + "/awards?size=3&achievement=" + achievement.id() + after));
            page.get("awards")
                    .forEach(award -> assertThat(
                                    found.add(award.get("credential").asString()))
                            .isTrue());
            after = !page.has("next")
                    ? ""
                    : "&after=" + URLEncoder.encode(page.get("next").asString(), StandardCharsets.UTF_8);
            pages++;
        } while (!after.isEmpty());

        assertThat(found).hasSize(7);
        assertThat(pages).isEqualTo(3);
        assertThat(read(program.get(base + "/awards?since=2999-01-01T00:00:00Z"))
                        .get("awards"))
                .isEmpty();
        assertThat(program.get(base + "/awards?after=nowhere").statusCode()).isEqualTo(422);
    }

    @Test
    void aProgramReadsCorrectsAndWithdrawsWhatWaits() {
        var claim = read(post("/awards", """
                {"award": {"email": "typo.%s@example.org", "externalId": "S-9", "earnedOn": "2019-06-30"}}""".formatted(achievement.id())))
                .get("claim")
                .asString();

        var listed = read(program.get(base + "/claims"));
        assertThat(listed.get(0).get("id").asString()).isEqualTo(claim);
        assertThat(listed.get(0).get("email").asString()).startsWith("typo.");
        var corrected =
                program.json("POST", base + "/claims/" + claim + "/address", "{\"email\": \"right@example.org\"}");
        assertThat(read(corrected).get("email").asString()).isEqualTo("right@example.org");
        assertThat(read(program.json("POST", base + "/claims/" + claim + "/code", "{}"))
                        .get("code")
                        .asString())
                .matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(read(program.json("POST", base + "/claims/" + claim + "/withdrawal", "{}"))
                        .get("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    private Somebody member(String externalId) {
        var somebody = learning.somebody();
        var membership = memberships.add(world.provider().id(), Person.of(somebody.id()), Instant.EPOCH);
        externalIds.set(world.provider().id(), membership.id(), externalId);
        return somebody;
    }

    private HttpResponse<String> post(String path, String body, String... headers) {
        return program.json("POST", base + "/achievements/" + achievement.id() + path, body, headers);
    }

    private java.util.List<String> outcomes(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer).get("outcomes").findValuesAsString("outcome");
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }
}
