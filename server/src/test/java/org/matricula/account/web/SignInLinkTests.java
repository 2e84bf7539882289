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
class SignInLinkTests {

    private static final String FORM = "/sign-in/by-link";

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
    void linkSignsInWhoeverAlsoKnowsTheAddress() {
        var link = mailedLink();

        var reply = visitor.submit(link, link, Map.of("email", ada.address()));

        assertThat(reply.location()).isEqualTo("/home");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void scannerThatOpensTheLinkChangesNothing() {
        var link = mailedLink();
        var scanner = PlainBrowser.at(port);

        for (var i = 0; i < 3; i++) {
            assertThat(scanner.get(link).status()).isEqualTo(200);
            assertThat(scanner.head(link).status()).isEqualTo(200);
        }

        assertThat(scanner.isSignedIn()).isFalse();
        assertThat(visitor.submit(link, link, Map.of("email", ada.address())).status())
                .isEqualTo(303);
    }

    @Test
    void scannerThatSubmitsTheFormAsItStandsSignsNobodyIn() {
        var link = mailedLink();
        var scanner = PlainBrowser.at(port);

        var reply = scanner.submit(link, link, Map.of());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(scanner.isSignedIn()).isFalse();
        assertThat(visitor.submit(link, link, Map.of("email", ada.address())).status())
                .isEqualTo(303);
    }

    @Test
    void linkPageDoesNotGiveTheAddressAway() {
        assertThat(visitor.get(mailedLink()).body()).doesNotContain(ada.address());
    }

    @Test
    void linkWorksOnce() {
        var link = mailedLink();
        visitor.submit(link, link, Map.of("email", ada.address()));

        var again = PlainBrowser.at(port).get(link);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.text()).contains("This link was used on", "(London)", "Get a new link");
    }

    @Test
    void expiredLinkSaysWhenItEndedAndWhatToDo() {
        var link = mailedLink();
        jdbc.sql("update account_link set expires_at = created_at where account_id = :account")
                .param("account", ada.id())
                .update();

        var reply = visitor.get(link);

        assertThat(reply.status()).isEqualTo(410);
        assertThat(reply.text()).contains("This link ended on", "(London)", "Get a new link");
    }

    @Test
    void usingOneLinkEndsTheOthersSentForTheSame() {
        var first = mailedLink();
        var second = mailedLink();
        visitor.submit(second, second, Map.of("email", ada.address()));

        assertThat(PlainBrowser.at(port).get(first).status()).isEqualTo(410);
    }

    @Test
    void linkNobodySentIsNotFound() {
        assertThat(visitor.get("/sign-in/by-link/AAAAAAAAAAAAAAAAAAAAAAAAAAA").status())
                .isEqualTo(404);
    }

    @Test
    void linkOfOnePurposeDoesNotServeAnother() {
        visitor.submit("/reset-password", "/reset-password", Map.of("email", ada.address()));
        var reset = new Mailbox(jdbc, ada.address()).latest().link();

        assertThat(visitor.get(reset.replace("/reset-password/", "/sign-in/by-link/"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void askingForALinkIsAnsweredTheSameWithAndWithoutAccount() {
        var nobody = "nobody." + UUID.randomUUID() + "@example.org";

        var known = visitor.submit(FORM, FORM, Map.of("email", ada.address()));
        var unknown = visitor.submit(FORM, FORM, Map.of("email", nobody));

        assertThat(known.status()).isEqualTo(200).isEqualTo(unknown.status());
        assertThat(known.text().replace(ada.address(), "X"))
                .isEqualTo(unknown.text().replace(nobody, "X"));
        assertThat(new Mailbox(jdbc, nobody).latest().subject()).isEqualTo("No account with this address");
    }

    @Test
    void onlySoManyLinksAreSentToOneAddress() {
        for (var i = 0; i < 5; i++) mailedLink();

        assertThat(PlainBrowser.at(port)
                        .submit(FORM, FORM, Map.of("email", ada.address()))
                        .status())
                .isEqualTo(429);
        assertThat(new Mailbox(jdbc, ada.address()).letters()).hasSize(5);
    }

    @Test
    void wantedPageIsReachedThroughTheLink() {
        visitor.submit(FORM + "?next=%2Faccount", FORM, Map.of("email", ada.address()));
        var link = new Mailbox(jdbc, ada.address()).latest().link();

        var reply = visitor.submit(link, link.substring(0, link.indexOf('?')), Map.of("email", ada.address()));

        assertThat(reply.location()).isEqualTo("/account");
    }

    private String mailedLink() {
        PlainBrowser.at(port).submit(FORM, FORM, Map.of("email", ada.address()));
        return new Mailbox(jdbc, ada.address()).latest().link();
    }
}
