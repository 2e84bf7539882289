package org.matricula.credential.share.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Manner;
import org.matricula.credential.brought.BroughtCredentials;
import org.matricula.credential.brought.ForeignBadge;
import org.matricula.credential.share.Earners;
import org.matricula.platform.PersonalData;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.ObjectMapper;

/** What was awarded elsewhere is shown by the rules of what was awarded here, and as what it is. */
@MatriculaTest
class ElsewherePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Earners earners;

    @Autowired
    BroughtCredentials brought;

    @Autowired
    ObjectMapper json;

    @Autowired
    List<PersonalData> personalData;

    private final ForeignBadge guild = new ForeignBadge();
    private Earners.World world;
    private Browsing learner;
    private Visitor stranger;

    @BeforeEach
    void award() {
        world = earners.one(Manner.TOLD);
        learner = Browsing.as(server, world.learner());
        stranger = Visitor.stranger(port);
    }

    @Test
    void rule4NobodySeesItInACollectionUntilItsLearnerOpensItsPage() {
        var path = bring(guild.json("1", "Weaving", world.learner().address()));
        learner.submit("/credentials/collections", "name", "Crafts");
        var crafts = learner.page("/credentials")
                .select(".rows a[href*=collections]")
                .attr("href");
        var id = crafts.replaceFirst(".*/", "");
        learner.submit(path + "/collections", "collection", id);
        learner.submit(world.holding().path() + "/collections", "collection", id);
        learner.submit(crafts + "/page", "open", "true");
        var shelf = shown(crafts);

        assertThat(learner.page(crafts).select("ol.rows a").eachAttr("href"))
                .containsExactly(path, world.holding().path());
        assertThat(stranger.get(shelf).body()).contains(world.holding().name()).doesNotContain("Weaving");

        learner.submit(path + "/page", "page", "OPEN");
        var page = Jsoup.parse(stranger.get(shelf).body());
        assertThat(page.select(".badges > li").first().text())
                .contains(
                        "Weaving",
                        "Guild of Makers",
                        "Valid",
                        "Awarded elsewhere, not on this platform.",
                        "Checked on");
        assertThat(stranger.get(page.select(".badges a").attr("href")).statusCode())
                .isEqualTo(200);
        assertThat(json.readTree(stranger.get("/api/v1" + shelf).body())
                        .at("/credentials/0/elsewhere/verdict")
                        .asString())
                .isEqualTo("VALID");

        learner.submit(path + "/page", "page", "OFF");
        assertThat(stranger.get(shelf).body()).doesNotContain("Weaving");
    }

    @Test
    void itsPageSaysWhoAwardedItAndWhatWasFoundWhen() {
        var path = bring(guild.json("1", "Weaving", world.learner().address()));
        learner.submit(path + "/page", "page", "OPEN");
        var address = shown(path);

        var answer = stranger.get(address);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(page.select("h1").text()).isEqualTo("Weaving");
        assertThat(page.select(".verdict.good").text()).matches("When we checked it, on .+: Valid: .+");
        assertThat(page.text())
                .contains("Credential from elsewhere", "Awarded by Guild of Makers, elsewhere.", ForeignBadge.HOLDER)
                .contains(
                        "It was awarded to an e-mail address that the person who shows it here has proved to be theirs.")
                .doesNotContain(world.learner().address());
        var said = json.readTree(stranger.get("/api/v1" + address).body());
        assertThat(said.path("verdict").asString()).isEqualTo("VALID");
        assertThat(said.path("issuer").asString()).isEqualTo("Guild of Makers");
        assertThat(said.path("owner").asString()).isEqualTo("ADDRESS");
        assertThat(said.path("checkedAt").asString()).isNotEmpty();
        assertThat(stranger.get(address + "/file").body()).contains("Guild of Makers");

        learner.submit(path + "/page", "page", "OFF");
        assertThat(stranger.get(address).statusCode()).isEqualTo(410);
        assertThat(stranger.get(address + "/file").statusCode()).isEqualTo(410);
        assertThat(stranger.get("/api/v1" + address).statusCode()).isEqualTo(410);
    }

    @Test
    void whatIsOverOrAnybodysSaysSoToOthersToo() {
        var over = bring(guild.expired("1", "Weaving", world.learner().address()));
        var anybodys = bring(guild.json("2", "Dyeing", "somebody.else@example.org"));
        learner.submit(over + "/page", "page", "OPEN");
        learner.submit(anybodys + "/page", "page", "OPEN");

        assertThat(Jsoup.parse(stranger.get(shown(over)).body())
                        .select(".verdict")
                        .text())
                .contains("Expired:");
        assertThat(Jsoup.parse(stranger.get(shown(anybodys)).body()).text())
                .contains("It wasn't checked whether it was awarded to the person who shows it here.");
    }

    @Test
    void rule4TheLearnerCanHideTheNameOnIt() {
        var path = bring(guild.json("1", "Weaving", world.learner().address()));
        learner.submit(path + "/page", "page", "OPEN", "hidesName", "true");
        var address = shown(path);

        assertThat(stranger.get(address).body()).contains("Weaving", "hidden").doesNotContain(ForeignBadge.HOLDER);
        assertThat(stranger.get("/api/v1" + address).body()).doesNotContain(ForeignBadge.HOLDER);
        assertThat(stranger.get(address + "/file").statusCode()).isEqualTo(410);
        assertThat(learner.open(path + "/file").getStatus()).isEqualTo(200);
    }

    @Test
    void theProfileShowsItOnceItIsChosenAndOpen() {
        var path = bring(guild.json("1", "Weaving", world.learner().address()));
        var id = path.replaceFirst(".*/", "");
        learner.submit("/credentials/profile", "name", "A. Weaver", "credential", id);
        var profile = shown("/credentials/profile");
        assertThat(stranger.get(profile).body()).contains("A. Weaver").doesNotContain("Weaving");

        learner.submit(path + "/page", "page", "OPEN");

        assertThat(Jsoup.parse(stranger.get(profile).body())
                        .select(".badges > li")
                        .text())
                .contains("Weaving", "Awarded elsewhere", "Checked on");
    }

    @Test
    void theZipOfEverythingHoldsItToTheLetter() throws IOException {
        var token = guild.token("1", "Weaving", world.learner().address());
        bring(token);

        var names = new ArrayList<String>();
        var content = learner.open("/credentials/all.zip").getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().startsWith("elsewhere/")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(token);
                }
            }
        }
        assertThat(names).hasSize(5).contains("elsewhere/002 Weaving/credential.jwt");
    }

    @Test
    void nobodyElseOpensItAndItGoesWithItsCredential() throws Exception {
        var path = bring(guild.json("1", "Weaving", world.learner().address()));
        var api = "/api/v1/me" + path + "/page";
        var other = Browsing.as(server, earners.learning().somebody());

        assertThat(other.open(path).getStatus()).isEqualTo(404);
        assertThat(other.submit(path + "/page", "page", "OPEN").getStatus()).isEqualTo(404);
        assertThat(other.submit(path + "/collections", "name", "Mine").getStatus())
                .isEqualTo(404);
        assertThat(json.readTree(learner.open(api).getContentAsByteArray())
                        .path("page")
                        .asString())
                .isEqualTo("UNOPENED");
        var opened =
                json.readTree(learner.send(put(api), "{\"page\": \"OPEN\"}").getContentAsByteArray());
        var address = opened.path("path").asString();
        assertThat(stranger.get(address).statusCode()).isEqualTo(200);

        learner.submit(path + "/removal");

        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void itsPageGoesWhenTheLearnersDataIsErased() {
        var path = bring(guild.json("1", "Weaving", world.learner().address()));
        learner.submit(path + "/page", "page", "OPEN");
        var address = shown(path);
        var data = personalData.stream()
                .filter(one -> one.section().equals("credentials-from-elsewhere"))
                .findFirst()
                .orElseThrow();
        assertThat(data.export(world.person()).toString()).contains(address);

        data.erase(world.person());

        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
    }

    /** Where its learner looks after it. */
    private String bring(String document) {
        var added = brought.add(world.person(), document.getBytes(StandardCharsets.UTF_8));
        return "/credentials/elsewhere/" + added.credential().id();
    }

    /** The address for others that stands on a page of the learner's. */
    private String shown(String path) {
        return learner.page(path).select("#address").val().replace("http://matricula.test", "");
    }
}
