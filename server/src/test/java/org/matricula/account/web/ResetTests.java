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
class ResetTests {

    private static final String FORM = "/reset-password";
    private static final String NEW = "another horse battery";

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
    void newPasswordReplacesTheOldAndEndsEverySession() {
        var elsewhere = PlainBrowser.at(port).signIn(ada);
        var link = mailedLink();

        var reply = visitor.submit(link, link, Map.of("email", ada.address(), "password", NEW));

        assertThat(reply.status()).isEqualTo(303);
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(elsewhere.isSignedIn()).isFalse();
        PlainBrowser.at(port).signIn(new Somebody(ada.id(), ada.name(), ada.address(), NEW));
        var withOld = Map.of("email", ada.address(), "password", ada.password());
        assertThat(PlainBrowser.at(port).submit("/sign-in", "/sign-in", withOld).status())
                .isEqualTo(409);
    }

    @Test
    void newPasswordEndsAllLinksSentBeforeIt() {
        PlainBrowser.at(port).submit("/sign-in/by-link", "/sign-in/by-link", Map.of("email", ada.address()));
        var signIn = new Mailbox(jdbc, ada.address()).latest().link();
        var link = mailedLink();

        visitor.submit(link, link, Map.of("email", ada.address(), "password", NEW));

        assertThat(PlainBrowser.at(port).get(signIn).status()).isEqualTo(410);
        assertThat(PlainBrowser.at(port).get(link).status()).isEqualTo(410);
    }

    @Test
    void ownerIsToldOfTheNewPassword() {
        var link = mailedLink();
        visitor.submit(link, link, Map.of("email", ada.address(), "password", NEW));

        assertThat(new Mailbox(jdbc, ada.address()).latest().subject()).isEqualTo("Your password was changed");
    }

    @Test
    void lookingAtTheLinkChangesNothing() {
        var link = mailedLink();

        visitor.get(link);
        visitor.head(link);
        visitor.submit(link, link, Map.of());

        PlainBrowser.at(port).signIn(ada);
        assertThat(visitor.get(link).status()).isEqualTo(200);
    }

    @Test
    void linkNeedsTheAddressItWasSentTo() {
        var link = mailedLink();
        var other = Somebody.in(accounts);

        var reply = visitor.submit(link, link, Map.of("email", other.address(), "password", NEW));

        assertThat(reply.status()).isEqualTo(422);
        PlainBrowser.at(port).signIn(ada);
    }

    @Test
    void askingIsAnsweredTheSameWithAndWithoutAccount() {
        var nobody = "nobody." + UUID.randomUUID() + "@example.org";

        var known = visitor.submit(FORM, FORM, Map.of("email", ada.address()));
        var unknown = visitor.submit(FORM, FORM, Map.of("email", nobody));

        assertThat(known.status()).isEqualTo(200).isEqualTo(unknown.status());
        assertThat(known.text().replace(ada.address(), "X"))
                .isEqualTo(unknown.text().replace(nobody, "X"));
    }

    private String mailedLink() {
        PlainBrowser.at(port).submit(FORM, FORM, Map.of("email", ada.address()));
        return new Mailbox(jdbc, ada.address()).latest().link();
    }
}
