package org.matricula.credential.verify.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.HeldAwards;
import org.matricula.credential.Manner;
import org.matricula.credential.PageState;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.share.Earners;
import org.matricula.testing.Elsewhere;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A link that leads to no credential is told apart from a credential that something is wrong with. */
@MatriculaTest
class VerifyLinkTests {

    private static final String HERE = "http://matricula.test";
    private static final String NOWHERE = "https://nonexistent-host.invalid/x";

    @LocalServerPort
    int port;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    Earners earners;

    @Autowired
    HeldAwards awards;

    @Autowired
    PublicCredentials published;

    @Autowired
    ObjectMapper json;

    private Sending visitor;

    @BeforeEach
    void come() {
        visitor = new Sending(port);
    }

    @Test
    void hostThatIsNotReachedIsNoVerdictOnACredential() {
        var page = pasted(NOWHERE);

        assertThat(page.select(".verdict").text())
                .isEqualTo("This address could not be reached, so nothing was checked.");
        assertThat(page.text())
                .contains(NOWHERE + " could not be reached", "Compare it with the link as you got it")
                .doesNotContain("Issuer unreachable", "Nothing is known to be wrong", "This was read from");
        var outcome = json.readTree(
                visitor.post("/api/v1/verify", NOWHERE.getBytes(UTF_8)).getBody());
        assertThat(outcome.path("verdict").asString()).isEqualTo("NO_CREDENTIAL");
        assertThat(outcome.path("sentence").asString()).startsWith("This address could not be reached");
        assertThat(outcome.at("/checks/0/reason").asString()).isEqualTo("LINK_UNREACHABLE");
    }

    @Test
    void hostThatIsNotReachedIsSaidSoInAList() {
        var row = listed("Badge\n" + NOWHERE + "\n").at("/rows/0");

        assertThat(row.path("verdict").asString()).isEqualTo("NO_CREDENTIAL");
        assertThat(row.path("reason").asString()).isEqualTo("LINK_UNREACHABLE");
        assertThat(row.path("sentence").asString()).startsWith(NOWHERE + " could not be reached");
    }

    @Test
    void pageThatItsHolderSwitchedOffSaysWhatThePageSays() {
        var world = earners.one(Manner.TOLD);
        awards.show(world.person(), world.holding().id(), PageState.OFF, false);

        var page = pasted(HERE + world.holding().publicPath());

        assertThat(page.select(".verdict").text()).startsWith("The page of this credential is switched off");
        assertThat(page.text())
                .contains("switched its page off. Ask them for its file, which anybody can check.")
                .doesNotContain("There is no credential", world.learner().name());
    }

    @Test
    void pageThatHidesTheNameSaysWhyItsFileIsNotRead() {
        var world = earners.one(Manner.TOLD);
        awards.show(world.person(), world.holding().id(), PageState.OPEN, true);

        var page = pasted(HERE + world.holding().publicPath());

        assertThat(page.select(".verdict").text()).startsWith("This page hides whose credential it is");
        assertThat(page.text())
                .contains("The page itself says whether it stands")
                .doesNotContain(world.learner().name());
    }

    @Test
    void pageThatNobodyOpenedYetIsSaidToBeUnopened() {
        var world = earners.one(Manner.SILENT);

        assertThat(pasted(HERE + world.holding().publicPath()).text())
                .contains("There is no credential at this address.", "has not opened it");
    }

    @Test
    void addressOfABadgeIsNotTakenForACredential() {
        var world = earners.one(Manner.TOLD);
        var badge = published.published(world.person(), world.holding().id()).earnPath();

        var page = pasted(HERE + badge);

        assertThat(page.select(".verdict").text()).startsWith("This address describes a badge.");
        assertThat(page.text()).contains("Ask the person for the link of their own credential.");
        assertThat(pasted(HERE + "/a/nosuchbadge").text())
                .contains("There is no credential at this address: " + HERE + "/a/nosuchbadge");
    }

    @Test
    void pageWithoutACredentialIsSaidToHaveNone() {
        var address = elsewhere.address("news");
        elsewhere.serve(address, "text/html", "<!doctype html><title>News</title>");

        var page = pasted(address);

        assertThat(page.select(".verdict").text()).isEqualTo("There is no credential at this address.");
        assertThat(page.text()).contains("is a page without a credential").doesNotContain("file or text");
    }

    @Test
    void severalLinksAreLedToTheList() {
        var page = pasted("https://a.example/1\n https://b.example/2\n");

        assertThat(page.select(".verdict").text()).startsWith("These are several links");
        assertThat(page.text()).contains("These are 2 links.");
        assertThat(page.select("main a[href=/verify/many]").text()).isEqualTo("Check a list");
    }

    private Document pasted(String text) {
        return Jsoup.parse(Objects.requireNonNull(visitor.paste(text).getBody()));
    }

    private JsonNode listed(String lines) {
        var sent = visitor.upload("/verify/many", "file", "list.csv", lines.getBytes(UTF_8));
        var path = "/api/v1"
                + Objects.requireNonNull(sent.getHeaders().getLocation()).getPath();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json.readTree(visitor.json(path)),
                        report -> report.path("finished").asBoolean());
    }
}
