package org.matricula.credential.framework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.framework.FrameworkFiles;
import org.matricula.organisation.Members;
import org.matricula.organisation.PlatformRole;
import org.matricula.organisation.Role;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@MatriculaTest
class SkillPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Achievements achievements;

    @Autowired
    ObjectMapper json;

    private Browsing issuer;
    private Achievement achievement;
    private String home;
    private String api;

    @BeforeEach
    void anIssuer() {
        var world = learning.programmeOf(1);
        var somebody = learning.somebody();
        members.add(world.provider().id(), somebody.id(), Role.ISSUER);
        issuer = Browsing.as(server, somebody);
        achievement = achievements.ofCourse(world.courses().getFirst());
        home = world.provider().path();
        api = "/api/v1/organisations/" + world.provider().slug();
    }

    @Test
    void whatIsWrongWithAFileStandsAboveTheFormWithWhatWasEntered() {
        var answer = bring(issuer, home + "/frameworks", "Wool", "name,url\nSpinning,nowhere\n");

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(Browsing.text(answer));
        assertThat(page.select("#errors").text()).contains("Line 2: “nowhere” is no web address.");
        assertThat(page.select("#name").val()).isEqualTo("Wool");
    }

    @Test
    void aFileThatWasNotUtf8IsTakenAndSaidSo() {
        var file = new MockMultipartFile(
                "file", "s.csv", "text/csv", FrameworkFiles.TABLE.getBytes(StandardCharsets.ISO_8859_1));
        var answer = issuer.send(multipart(home + "/frameworks").file(file).param("name", "Ours"));

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(issuer.page(answer.getHeader("Location")).text()).contains("Écouter activement");
    }

    @Test
    void programsBringFindAlignMarkAndRemove() {
        var brought = tree(bring(issuer, api + "/frameworks", "ESCO", FrameworkFiles.ESCO), 201);
        assertThat(brought.path("added").asInt()).isEqualTo(3);
        var framework = brought.path("framework").path("id").asString();
        assertThat(tree(issuer.open(api + "/frameworks"), 200).findValuesAsString("name"))
                .contains("ESCO");
        assertThat(tree(issuer.open(api + "/frameworks/" + framework), 200)
                        .path("skills")
                        .size())
                .isEqualTo(2);

        var found = tree(issuer.open(api + "/skills?q=musical&framework=" + framework), 200);
        assertThat(found.size()).isEqualTo(1);
        var item = found.path(0).path("id").asString();
        var alignments = api + "/achievements/" + achievement.id() + "/alignments";
        var aligned = tree(issuer.send(post(alignments), "{\"item\":\"" + item + "\",\"skillKind\":\"HARD\"}"), 201);
        var one = alignments + "/" + aligned.path("id").asString();
        assertThat(issuer.send(put(one), "{\"skillKind\":\"BOTH\"}").getStatus())
                .isEqualTo(204);
        assertThat(tree(issuer.open(alignments), 200).findValuesAsString("skillKind"))
                .containsExactly("BOTH");

        var refused = issuer.send(delete(api + "/frameworks/" + framework));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(issuer.send(delete(one)).getStatus()).isEqualTo(204);
        assertThat(issuer.send(delete(api + "/frameworks/" + framework)).getStatus())
                .isEqualTo(204);
        assertThat(issuer.open(api + "/frameworks/" + framework).getStatus()).isEqualTo(404);
    }

    @Test
    void programsAreToldWhatIsWrong() {
        assertThat(tree(bring(issuer, api + "/frameworks", "Ours", "name\nA\n"), 422)
                        .toString())
                .contains("Line 2: there is no web address");
        assertThat(tree(issuer.send(multipart(api + "/frameworks")), 422).toString())
                .contains("Choose a file.");
        var alignments = api + "/achievements/" + achievement.id() + "/alignments";
        assertThat(tree(issuer.send(post(alignments), "{\"name\":\"Welding\"}"), 422)
                        .toString())
                .contains("skillKind");
        assertThat(tree(issuer.send(post(alignments), "{\"name\":\"Welding\",\"skillKind\":\"HARD\"}"), 422)
                        .toString())
                .contains("url");
        assertThat(issuer.send(post(alignments), "{\"item\":\"" + UUID.randomUUID() + "\",\"skillKind\":\"HARD\"}")
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void thePublicPageAndItsTwinSayWhatAnAchievementStandsFor() {
        var path = home + "/achievements/" + achievement.id() + "/skills";
        var added = issuer.submit(
                path + "/free",
                "name",
                "Welding",
                "url",
                "https://guild.example.org/w",
                "framework",
                "Guild",
                "kind",
                "BOTH");
        assertThat(added.getStatus()).isEqualTo(303);
        assertThat(issuer.page(path).text()).contains("There is a draft that is not published.");
        assertThat(issuer.page(achievement.path()).text()).doesNotContain("Welding");
        issuer.submit(home + "/achievements/" + achievement.id() + "/publication", "revision", "1");

        var former = issuer.page(achievement.path() + "?version=1");
        assertThat(former.text()).doesNotContain("Welding");
        var page = issuer.page(achievement.path());
        assertThat(page.select("a[href=https://guild.example.org/w]").text()).isEqualTo("Welding");
        assertThat(page.text()).contains("hard and soft skill, Guild");
        var twin = tree(issuer.open("/api/v1/achievements" + achievement.path().substring(2)), 200);
        assertThat(twin.path("skills").path(0).path("skillKind").asString()).isEqualTo("BOTH");
    }

    @Test
    void operatorsShareFrameworksWithEveryone() {
        var operator = learning.somebody();
        members.addPlatform(operator.id(), PlatformRole.OPERATOR);
        var desk = Browsing.as(server, operator);
        var name = "Shared " + UUID.randomUUID();

        var brought = tree(bring(desk, "/api/v1/operator/frameworks", name, FrameworkFiles.ONET), 201);

        assertThat(desk.page("/operator/frameworks").text()).contains(name);
        assertThat(issuer.page(home + "/frameworks").text()).contains(name);
        var id = brought.path("framework").path("id").asString();
        assertThat(issuer.page(home + "/frameworks/" + id).text())
                .contains("Active Listening")
                .doesNotContain("Remove this framework");
        assertThat(issuer.submit(home + "/frameworks/" + id + "/removal").getStatus())
                .isEqualTo(404);
        assertThat(desk.send(delete("/api/v1/operator/frameworks/" + id)).getStatus())
                .isEqualTo(204);
    }

    private static MockHttpServletResponse bring(Browsing who, String path, String name, String text) {
        var file = new MockMultipartFile("file", "f.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return who.send(multipart(path).file(file).param("name", name));
    }

    private JsonNode tree(MockHttpServletResponse answer, int status) {
        assertThat(answer.getStatus()).as(Browsing.text(answer)).isEqualTo(status);
        return json.readTree(Browsing.text(answer));
    }
}
