package org.matricula.credential.verify.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Credentials;
import org.matricula.credential.HeldAwards;
import org.matricula.credential.Manner;
import org.matricula.credential.PageState;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.share.Earners;
import org.matricula.credential.verify.IssuerElsewhere;
import org.matricula.testing.Browser;
import org.matricula.testing.Elsewhere;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An employer checks one, several shown together, and a list; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class VerifyBrowserTests {

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
    Credentials credentials;

    @Test
    void anEmployerChecksOneAndSeveralAndAList() {
        try (var employer = Browser.at(port)) {
            walk(employer, name -> employer.axe().picture("verify-" + name));
        }
    }

    @Test
    void theSameWithoutScripts() {
        try (var employer = Browser.withoutScripts(port)) {
            walk(employer, name -> {});
        }
    }

    private void walk(Browser employer, Consumer<String> inspect) {
        var issuer = new IssuerElsewhere(elsewhere);
        one(employer, issuer, inspect);
        links(employer, inspect);
        files(employer, issuer, inspect);
        several(employer, issuer, inspect);
        list(employer, issuer, inspect);
    }

    private static void one(Browser employer, IssuerElsewhere issuer, Consumer<String> inspect) {
        employer.open("/verify");
        inspect.accept("form");
        employer.press("Check this credential");
        inspect.accept("empty");
        assertThat(employer.text()).contains("Paste a credential or its link, or choose a file first.");

        choose(employer, "badge.json", issuer.signed("Reading old hands").toString());
        employer.press("Check this credential");
        inspect.accept("valid");
        assertThat(employer.text()).contains("Valid: this credential is real", "Reading old hands", "Ada Lovelace");

        employer.follow("Check another one");
        choose(
                employer,
                "badge.json",
                issuer.signed(issuer.credential("Reading old hands", "ada@example.org"))
                        .toString());
        employer.page().locator("#email").fill("ada@example.org");
        employer.press("Check this credential");
        inspect.accept("address-same");
        assertThat(employer.text()).contains("It was awarded to the e-mail address you entered.");
        assertThat(employer.page().url()).endsWith("/verify");

        employer.follow("Check another one");
        choose(
                employer,
                "badge.json",
                issuer.signed(issuer.credential("Reading old hands", "ada@example.org"))
                        .toString());
        employer.page().locator("#email").fill("bob@example.org");
        employer.press("Check this credential");
        inspect.accept("address-other");
        assertThat(employer.text()).contains("but to another");

        employer.follow("Check another one");
        employer.fill("Link or text of the credential", "https://10.0.0.1/badge")
                .press("Check this credential");
        inspect.accept("none");
        assertThat(employer.text()).contains("There is no credential", "not a public https address");
    }

    private void links(Browser employer, Consumer<String> inspect) {
        employer.open("/verify");
        employer.fill("Link or text of the credential", "https://nonexistent-host.invalid/x")
                .press("Check this credential");
        inspect.accept("unreachable");
        assertThat(employer.text()).contains("This address could not be reached, so nothing was checked.");

        employer.follow("Check another one");
        employer.fill("Link or text of the credential", "https://a.example/1 https://b.example/2")
                .press("Check this credential");
        inspect.accept("links");
        employer.follow("Check a list");
        assertThat(employer.path()).isEqualTo("/verify/many");

        var world = earners.one(Manner.TOLD);
        awards.show(world.person(), world.holding().id(), PageState.OFF, false);
        employer.open("/verify");
        employer.fill(
                        "Link or text of the credential",
                        "http://matricula.test" + world.holding().publicPath())
                .press("Check this credential");
        inspect.accept("switched-off");
        assertThat(employer.text()).contains("switched its page off");
    }

    private void files(Browser employer, IssuerElsewhere issuer, Consumer<String> inspect) {
        var world = earners.one(Manner.TOLD);
        var file = new String(published.document(world.person(), world.holding().id()), UTF_8);
        credentials.revoke(world.provided().provider().id(), world.holding().id(), "The examiner was not there.");
        employer.open("/verify");
        choose(employer, "credential.json", file);
        employer.press("Check this credential");
        inspect.accept("revoked");
        assertThat(employer.text()).contains("The examiner was not there.", "What it took", "Look at its page");

        employer.open("/verify");
        choose(
                employer,
                "credential.json",
                issuer.signed("Old maps").put("name", "Doctor of Everything").toString());
        employer.press("Check this credential");
        inspect.accept("altered");
        assertThat(employer.text()).contains("Altered", "Whether that key signed this can't be said");

        var said = issuer.credential("Old maps").toJson();
        ((ObjectNode) said.at("/credentialSubject/achievement/criteria")).put("narrative", "Read on. ".repeat(200));
        var evidence = said.putArray("evidence").addObject();
        evidence.put("id", "https://elsewhere.example/essay")
                .put("name", "An essay")
                .putArray("type")
                .add("Evidence");
        employer.open("/verify");
        choose(
                employer,
                "credential.json",
                issuer.signer()
                        .sign(said, Instant.parse("2026-02-01T00:00:00Z"))
                        .toString());
        employer.press("Check this credential");
        employer.page().locator("details.fold > summary").click();
        inspect.accept("unfolded");
        assertThat(employer.page().getByText("An essay").isVisible()).isTrue();
    }

    private static void several(Browser employer, IssuerElsewhere issuer, Consumer<String> inspect) {
        var presentation = JsonNodeFactory.instance.objectNode();
        presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        presentation.putArray("type").add("VerifiablePresentation");
        presentation
                .putArray("verifiableCredential")
                .add(issuer.signed("Old hands"))
                .add(issuer.signed(
                        issuer.credential("A credential whose name is so long that it does not fit in any line of a"
                                        + " phone or even of a desktop")
                                .withValidUntil(Instant.parse("2026-03-01T00:00:00Z"))))
                .add(issuer.signed("Old maps").put("name", "Doctor of Everything"));
        employer.open("/verify");
        choose(employer, "shown.json", presentation.toString());
        employer.press("Check this credential");
        inspect.accept("presented");
        assertThat(employer.text()).contains("It presents 3 credentials.", "Altered", "Expired");
    }

    private void list(Browser employer, IssuerElsewhere issuer, Consumer<String> inspect) {
        employer.open("/verify").follow("Check a list or a zip");
        inspect.accept("list-form");
        choose(employer, "nothing.csv", "Name,Badge\nAda,none\n");
        employer.press("Check them all");
        inspect.accept("list-refused");
        assertThat(employer.text()).contains("There is no credential in nothing.csv");

        var link = elsewhere.address("credential");
        elsewhere.serve(link, "application/vc", issuer.signed("Reading old hands"));
        var token = issuer.token("Old maps");
        choose(
                employer,
                "applicants.csv",
                "Name,Email,Badge\nAda,ada@example.org," + link + "\nBob,," + token + "\nCy,,"
                        + elsewhere.address("gone") + "\nDan,," + token.replace("eyJ", "eyK") + "\n");
        employer.press("Check them all");
        employer.page().getByText("All 4 lines or files were looked at.").waitFor();
        inspect.accept("list-report");
        assertThat(employer.text()).contains("applicants.csv", "Reading old hands", "Line 4", "No credential");
        var file = employer.page().waitForDownload(() -> employer.follow("Download as CSV"));
        assertThat(file.suggestedFilename()).isEqualTo("credentials-checked.csv");
        employer.press("Delete now");
        assertThat(employer.path()).isEqualTo("/verify/many");
    }

    private static void choose(Browser browser, String name, String content) {
        browser.page().locator("#file").setInputFiles(new FilePayload(name, "text/plain", content.getBytes(UTF_8)));
    }
}
