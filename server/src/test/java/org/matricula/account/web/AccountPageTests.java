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
import tools.jackson.databind.json.JsonMapper;

@MatriculaTest
class AccountPageTests {

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Somebody ada;
    PlainBrowser visitor;

    @BeforeEach
    void person() {
        ada = Somebody.in(accounts);
        visitor = PlainBrowser.at(port).signIn(ada);
    }

    @Test
    void changedNameShowsAtOnceInEverySession() {
        var elsewhere = PlainBrowser.at(port).signIn(ada);

        visitor.submit("/account", "/account", Map.of("name", "Ada Lovelace"));

        assertThat(visitor.get("/home").text()).contains("Ada Lovelace");
        assertThat(elsewhere.get("/home").text()).contains("Ada Lovelace");
    }

    @Test
    void whatWasDoneIsSaidOnceOnTheNextPage() {
        var done = visitor.submit("/account", "/account", Map.of("name", "Ada Lovelace"));

        assertThat(visitor.get(done.location()).page().select(".said").text())
                .isEqualTo("Your name, language and time zone are saved.");
        assertThat(visitor.get(done.location()).page().select(".said")).isEmpty();
    }

    @Test
    void timesAreShownInTheChosenZone() {
        visitor.submit("/account", "/account", Map.of("zone", "America/Los_Angeles"));

        assertThat(visitor.get("/account").text()).contains("(Los Angeles)");
    }

    @Test
    void profileThatCannotBeTakenIsSaid() {
        var reply = visitor.submit("/account", "/account", Map.of("name", " ", "zone", "Mars/Olympus"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("Enter your name", "Choose one of the time zones");
        assertThat(accounts.get(ada.id()).name()).isEqualTo(ada.name());
    }

    @Test
    void signOutEverywhereEndsTheOtherSessionToo() {
        var elsewhere = PlainBrowser.at(port).signIn(ada);
        var other = PlainBrowser.at(port).signIn(Somebody.in(accounts));

        visitor.submit("/account", "/account/sign-out-everywhere", Map.of());

        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(other.isSignedIn()).isTrue();
    }

    @Test
    void changedPasswordEndsOtherSessionsAndKeepsThisOne() {
        var elsewhere = PlainBrowser.at(port).signIn(ada);

        var reply = visitor.submit(
                "/account",
                "/account/password",
                Map.of("current", ada.password(), "password", "another horse battery"));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
    }

    @Test
    void passwordIsNotChangedWithoutThePresentOne() {
        var reply = visitor.submit(
                "/account", "/account/password", Map.of("current", "wrong horse", "password", "another horse battery"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("That isn't your present password");
        PlainBrowser.at(port).signIn(ada);
    }

    @Test
    void addressIsAddedAndVerifiedThroughTheMailedLink() {
        var work = "work." + UUID.randomUUID() + "@example.org";
        visitor.submit("/account", "/account/addresses", Map.of("email", work));
        var link = new Mailbox(jdbc, work).latest().link();

        assertThat(PlainBrowser.at(port).get(link).location()).startsWith("/sign-in?next=");
        visitor.get(link);
        assertThat(accounts.byVerifiedAddress(work)).isEmpty();
        visitor.submit(link, link, Map.of());

        assertThat(accounts.byVerifiedAddress(work)).isPresent();
    }

    @Test
    void downloadHoldsWhatIsKeptAndNoSecret() {
        var reply = visitor.get("/account/data");

        var account = JsonMapper.shared().readTree(reply.body()).path("account").path(0);
        assertThat(reply.header("content-disposition")).contains("matricula.json");
        assertThat(account.path("name").asString()).isEqualTo(ada.name());
        assertThat(account.path("addresses").path(0).path("address").asString()).isEqualTo(ada.address());
        assertThat(reply.body()).doesNotContain("bcrypt");
    }

    @Test
    void programReadsTheSameAccountAsThePage() {
        var account =
                JsonMapper.shared().readTree(visitor.get("/api/v1/account").body());

        assertThat(account.path("id").asString()).isEqualTo(ada.id().toString());
        assertThat(account.path("addresses").path(0).path("primary").asBoolean())
                .isTrue();
    }

    @Test
    void accountIsClosedFromItsPreview() {
        assertThat(visitor.get("/account/close").text()).contains("What is erased", "What stays");
        var wrong = visitor.submit("/account/close", "/account/close", Map.of("password", "wrong horse"));
        assertThat(wrong.status()).isEqualTo(422);

        var reply = visitor.submit("/account/close", "/account/close", Map.of("password", ada.password()));

        assertThat(reply.location()).isEqualTo("/account-closed");
        assertThat(visitor.get("/account-closed").text()).contains("Your account is closed");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(accounts.find(ada.id())).isEmpty();
    }

    @Test
    void strangersAreSentToSignIn() {
        var stranger = PlainBrowser.at(port);

        assertThat(stranger.get("/account").location()).isEqualTo("/sign-in?next=%2Faccount");
        assertThat(stranger.get("/api/v1/account").status()).isEqualTo(401);
    }
}
