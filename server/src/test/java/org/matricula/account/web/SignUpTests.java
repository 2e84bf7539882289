package org.matricula.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PlainBrowser;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class SignUpTests {

    private static final String PASSWORD = "correct horse battery";

    private final String address = "new." + UUID.randomUUID() + "@example.org";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    PlainBrowser visitor;

    @BeforeEach
    void browser() {
        visitor = PlainBrowser.at(port);
    }

    @Test
    void accountIsOpenedByThePasswordChosenAtTheMailedLink() {
        var link = mailedLink();

        var reply = visitor.submit(link, link, Map.of("password", PASSWORD, "zone", "Asia/Tokyo"));

        assertThat(reply.location()).isEqualTo("/home");
        var account = accounts.byVerifiedAddress(address).orElseThrow();
        assertThat(account.name()).isEqualTo("Ada Ng");
        assertThat(account.timeZone()).isEqualTo("Asia/Tokyo");
        assertThat(visitor.get("/home").page().select(".said").text()).startsWith("Your account is open");
    }

    @Test
    void lookingAtTheLinkOpensNoAccount() {
        var link = mailedLink();

        assertThat(visitor.get(link).status()).isEqualTo(200);
        assertThat(visitor.head(link).status()).isEqualTo(200);
        assertThat(visitor.submit(link, link, Map.of()).status()).isEqualTo(422);

        assertThat(accounts.byVerifiedAddress(address)).isEmpty();
    }

    @Test
    void zoneIsGuessedFromTheCountryWhenTheBrowserSaysNothing() {
        assertThat(visitor.get(mailedLink())
                        .page()
                        .select("#zone option[selected]")
                        .val())
                .isEqualTo("Europe/London");
    }

    @Test
    void linkOpensOneAccountOnly() {
        var link = mailedLink();
        visitor.submit(link, link, Map.of("password", PASSWORD));

        var again = PlainBrowser.at(port).get(link);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text()).contains("It was used already");
        assertThat(again.page().select("main a[href=/sign-in]").text()).isEqualTo("Sign in");
    }

    @Test
    void weakPasswordIsRefusedWithASentenceAndTheLinkStillWorks() {
        var link = mailedLink();

        var refused = visitor.submit(link, link, Map.of("password", "short"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Use at least 10 characters");
        assertThat(visitor.submit(link, link, Map.of("password", PASSWORD)).status())
                .isEqualTo(303);
    }

    @Test
    void knownAddressGetsTheSameAnswerAndAMailThatSaysSo() {
        var ada = Somebody.in(accounts);

        var known = ask(ada.address());
        var unknown = ask(address);

        assertThat(known.status()).isEqualTo(200).isEqualTo(unknown.status());
        assertThat(known.text().replace(ada.address(), "X"))
                .isEqualTo(unknown.text().replace(address, "X"));
        assertThat(new Mailbox(jdbc, ada.address()).latest().subject()).isEqualTo("You have an account already");
    }

    @Test
    void mailToAnAddressNobodyVerifiedCarriesNothingTheSenderChose() {
        visitor.submit("/sign-up", "/sign-up", Map.of("name", "Win at evil.example", "email", address));

        var letter = new Mailbox(jdbc, address).latest();
        assertThat(letter.subject() + letter.body()).doesNotContain("evil.example");
    }

    @Test
    void everythingWrongIsSaidAtOnceAndWhatWasEnteredIsKept() {
        var reply = visitor.submit("/sign-up", "/sign-up", Map.of("name", " ", "email", "not an address"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("2 things need your attention", "Enter your name");
        assertThat(reply.page().select("#email").val()).isEqualTo("not an address");
    }

    @Test
    void mailSaysUntilWhenTheLinkWorksAndInWhichZone() {
        mailedLink();

        assertThat(new Mailbox(jdbc, address).latest().body())
                .containsPattern("works until \\d+ \\w+ \\d{4} at .+ \\(London\\)");
    }

    private PlainBrowser.Reply ask(String email) {
        return visitor.submit("/sign-up", "/sign-up", Map.of("name", "Ada Ng", "email", email));
    }

    private String mailedLink() {
        ask(address);
        return new Mailbox(jdbc, address).latest().link();
    }
}
