package org.matricula.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.account.Accounts;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PlainBrowser;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class SignInTests {

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
        visitor = PlainBrowser.at(port);
    }

    @Test
    void rightPasswordSignsInAndSignOutEndsIt() {
        visitor.signIn(ada);
        assertThat(visitor.get("/home").text()).contains(ada.name());

        visitor.submit("/account", "/sign-out", Map.of());
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void unknownAddressAndWrongPasswordGetTheSameAnswer() {
        var nobody = "nobody." + UUID.randomUUID() + "@example.org";
        var wrong = attempt(ada.address(), "wrong horse battery");
        var unknown = attempt(nobody, "wrong horse battery");

        assertThat(wrong.status()).isEqualTo(409).isEqualTo(unknown.status());
        assertThat(wrong.text()).isEqualTo(unknown.text());
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void whatWasEnteredIsKeptExceptThePassword() {
        var page = attempt(ada.address(), "wrong horse battery").page();

        assertThat(page.select("#email").val()).isEqualTo(ada.address());
        assertThat(page.html()).doesNotContain("wrong horse battery");
    }

    @Test
    void elevenTriesInARowAreTooManyWhetherTheAccountExistsOrNot() {
        for (var address : new String[] {ada.address(), "nobody." + UUID.randomUUID() + "@example.org"}) {
            for (var i = 0; i < 10; i++) tryFromElsewhere(address);

            assertThat(tryFromElsewhere(address).status()).isEqualTo(429);
        }
        assertThat(attempt(ada.address(), ada.password()).status()).isEqualTo(429);
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        var reply = visitor.post("/sign-in", Map.of("email", ada.address(), "password", ada.password()));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void cookieOfTheSessionIsOutOfReachForScriptsAndOtherSites() {
        var reply = attempt(ada.address(), ada.password());

        assertThat(reply.headers().get("set-cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("matricula=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void sessionThatWasThereBeforeSigningInIsWorthNothingAfterwards() {
        visitor.signIn(ada);
        var before = visitor.session();
        var ben = Somebody.in(accounts);

        var form = visitor.get("/account").page().selectFirst("form[action=/account]");
        var token = form == null ? "" : form.select("input[name=_csrf]").val();
        var reply =
                visitor.post("/sign-in", Map.of("email", ben.address(), "password", ben.password(), "_csrf", token));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(PlainBrowser.at(port).with(before).isSignedIn()).isFalse();
    }

    @Test
    void lookingAtTheFormMakesNoSession() {
        visitor.get("/");
        visitor.get("/sign-in");

        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void readerOfAProtectedPageComesBackToIt() {
        var sentAway = visitor.get("/account/close?x=1");
        assertThat(sentAway.location()).isEqualTo("/sign-in?next=%2Faccount%2Fclose%3Fx%3D1");

        var reply = visitor.submit(
                sentAway.location(), "/sign-in", Map.of("email", ada.address(), "password", ada.password()));
        assertThat(reply.location()).isEqualTo("/account/close?x=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nX-Evil: 1",
                "/\t/evil.example"
            })
    void nobodyIsSentToAnotherHost(String next) {
        var reply = visitor.submit(
                "/sign-in", "/sign-in", Map.of("email", ada.address(), "password", ada.password(), "next", next));

        assertThat(reply.location()).isEqualTo("/home");
        assertThat(reply.headers()).doesNotContainKey("x-evil");
    }

    @Test
    void landingPageLeadsSomebodySignedInHome() {
        assertThat(visitor.get("/").status()).isEqualTo(200);
        assertThat(visitor.signIn(ada).get("/").location()).isEqualTo("/home");
    }

    private PlainBrowser.Reply attempt(String address, String password) {
        return visitor.submit("/sign-in", "/sign-in", Map.of("email", address, "password", password));
    }

    private PlainBrowser.Reply tryFromElsewhere(String address) {
        return PlainBrowser.at(port)
                .submit("/sign-in", "/sign-in", Map.of("email", address, "password", "wrong horse battery"));
    }
}
