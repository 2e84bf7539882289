package org.matricula.credential.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Verification;
import org.matricula.credential.design.DefinitionFile;
import org.matricula.openbadges.Verdict;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.json.JsonMapper;

/** Badges and credentials, 7: definitions and awards can be exported for another platform to import. */
@MatriculaTest
class ExportTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Verification verification;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    java.util.List<PersonalData> personalData;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private PassedCourse.World world;
    private Achievement achievement;
    private String session;

    @BeforeEach
    void staffOfAnIssuer() {
        world = passedCourse.by(3);
        achievement = achievements.ofCourse(world.course());
        awarding.runNow(world.provider().id(), achievement.id());
        var owner = Somebody.in(accounts);
        members.add(world.provider().id(), owner.id(), Role.OWNER);
        session = Sessions.open(sessions, owner.id(), owner.name());
    }

    @Test
    void definitionsAreAchievementsOfTheStandardWithTheirCreator() {
        var list = json.readTree(get("/exports/achievements.json")).path("@graph");

        assertThat(list).hasSize(1);
        assertThat(list.at("/0/type/0").asString()).isEqualTo("Achievement");
        assertThat(list.at("/0/id").asString()).isEqualTo("http://matricula.test" + achievement.path());
        assertThat(list.at("/0/name").asString()).isEqualTo(achievement.name());
        assertThat(list.at("/0/criteria/narrative").asString()).isNotNull();
        assertThat(list.at("/0/creator/id").asString()).startsWith("did:web:");
    }

    @Test
    void rule7DefinitionsAreReadAgainWhereTheyAreBrought() {
        var read = DefinitionFile.read(new String(get("/exports/achievements.json"), StandardCharsets.UTF_8));

        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.content().name()).isEqualTo(achievement.name());
            assertThat(one.content().type()).isEqualTo(achievement.type());
        });
    }

    @Test
    void definitionsAreATableToo() {
        var lines = new String(get("/exports/achievements.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines.getFirst()).contains("id", "name", "criteria");
        assertThat(lines.get(1)).contains(achievement.path(), achievement.name(), "PUBLISHED");
    }

    @Test
    void awardsAreSignedCredentialsThatVerifyAndATableOfThem() throws IOException {
        var files = unzipped(get("/exports/awards.zip?achievement=" + achievement.id()));

        assertThat(files).hasSize(4);
        var index = new String(files.remove("index.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(index).hasSize(4);
        for (var learner : world.learners()) assertThat(index.toString()).contains(learner.name(), learner.address());
        files.forEach((name, bytes) -> {
            assertThat(index.toString()).contains(name);
            assertThat(verification.verify(bytes).verdict()).isEqualTo(Verdict.VALID);
        });
    }

    @Test
    void oneEntryOfTheAuditSaysWhoTookHowMany() {
        get("/exports/awards.zip?achievement=" + achievement.id());

        var details = jdbc.sql("""
                        select detail::text from audit_entry
                         where action = 'credentials.exported' and organisation_id = :organisation and actor_id is not null""")
                .param("organisation", world.provider().id())
                .query(String.class)
                .list();
        assertThat(details)
                .singleElement()
                .asString()
                .contains("\"count\": 3", achievement.id().toString());
    }

    @Test
    void awardOfSomebodyErasedIsLeftOut() throws IOException {
        personalData.forEach(module -> module.erase(Person.of(world.learner().id())));

        assertThat(unzipped(get("/exports/awards.zip"))).hasSize(3);
    }

    @Test
    void anotherAchievementHasNone() throws IOException {
        assertThat(unzipped(get("/exports/awards.zip?achievement=" + UUID.randomUUID())))
                .hasSize(1);
    }

    private byte[] get(String path) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + world.provider().path() + path))
                .header("Cookie", "matricula=" + session)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
