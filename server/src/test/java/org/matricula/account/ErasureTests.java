package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Invalid;
import org.matricula.platform.Token;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PlainBrowser;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class ErasureTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Addresses addresses;

    @Autowired
    Closing closing;

    @Autowired
    People people;

    @Autowired
    LearnerKeys keys;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void noTableHoldsNameOrAddressOfSomebodyWhoClosedTheirAccount() {
        var ada = Somebody.in(accounts);
        var second = "second." + UUID.randomUUID() + "@example.org";
        liveALittle(ada, second);
        assertThat(tablesWith(ada.name())).contains("account", "spring_session_attributes");
        assertThat(tablesWith(ada.address())).contains("email_address", "mail", "account_link");

        closing.closeWithPassword(ada.id(), ada.password());

        assertThat(tablesWith(ada.name())).isEmpty();
        assertThat(tablesWith(ada.address())).isEmpty();
        assertThat(tablesWith(second)).isEmpty();
    }

    @Test
    void closedAccountCannotBeSignedInToAndItsKeyIsGone() {
        var ada = Somebody.in(accounts);
        var browser = PlainBrowser.at(port).signIn(ada);
        keys.keyOf(ada.id());

        closing.closeWithPassword(ada.id(), ada.password());

        assertThat(browser.isSignedIn()).isFalse();
        assertThat(accounts.find(ada.id())).isEmpty();
        assertThat(keys.find(ada.id())).isEmpty();
        assertThat(accounts.names(List.of(ada.id()))).isEqualTo(Map.of(ada.id(), "Closed account"));
    }

    @Test
    void allLearnersOfOnePersonAreErasedTogether() {
        var ada = Somebody.in(accounts);
        var alias = Somebody.in(accounts);
        people.merge(alias.id(), ada.id(), "same person");

        closing.closeWithPassword(ada.id(), ada.password());

        assertThat(tablesWith(alias.address())).isEmpty();
        assertThat(accounts.find(alias.id())).isEmpty();
    }

    @Test
    void erasureOfOnePersonLeavesOthersAlone() {
        var ada = Somebody.in(accounts);
        var ben = Somebody.in(accounts);
        var bensKey = keys.keyOf(ben.id()).seal(new byte[] {1});

        closing.closeWithPassword(ada.id(), ada.password());

        assertThat(accounts.get(ben.id()).name()).isEqualTo(ben.name());
        assertThat(keys.keyOf(ben.id()).open(bensKey)).containsExactly(1);
    }

    @Test
    void closingIsRecordedByIdsAlone() {
        var ada = Somebody.in(accounts);

        closing.closeWithPassword(ada.id(), ada.password());

        assertThat(jdbc.sql("select detail::text from audit_entry where action = 'account.closed' and subject_id = :id")
                        .param("id", ada.id())
                        .query(String.class)
                        .list())
                .containsExactly("{}");
        assertThat(jdbc.sql(
                                "select count(*) from learner_audit_entry where action = 'person.erased' and learner_id = :id")
                        .param("id", ada.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wrongPasswordClosesNothing() {
        var ada = Somebody.in(accounts);

        assertThatThrownBy(() -> closing.closeWithPassword(ada.id(), "wrong horse battery"))
                .isInstanceOf(Invalid.class);
        assertThat(accounts.find(ada.id())).isPresent();
    }

    @Test
    void linkClosesTheAccountItWasSentToAndNoOther() {
        var ada = Somebody.in(accounts);
        var ben = Somebody.in(accounts);
        closing.sendLink(ada.id());
        var link = new Mailbox(jdbc, ada.address()).latest().link();
        var token = new Token(link.substring(link.lastIndexOf('/') + 1));

        assertThatThrownBy(() -> closing.closeWithLink(ben.id(), token))
                .isInstanceOf(org.matricula.platform.NotFound.class);
        closing.closeWithLink(ada.id(), token);

        assertThat(accounts.find(ada.id())).isEmpty();
        assertThat(accounts.find(ben.id())).isPresent();
    }

    /** Leaves traces wherever the pages of an account do. */
    private void liveALittle(Somebody ada, String second) {
        var browser = PlainBrowser.at(port).signIn(ada);
        browser.submit("/account", "/account/addresses", Map.of("email", second));
        browser.submit("/sign-up", "/sign-up", Map.of("name", ada.name(), "email", second));
        var stranger = PlainBrowser.at(port);
        stranger.submit("/sign-in", "/sign-in", Map.of("email", ada.address(), "password", "wrong horse"));
        stranger.submit("/sign-in/by-link", "/sign-in/by-link", Map.of("email", ada.address()));
        stranger.submit("/reset-password", "/reset-password", Map.of("email", ada.address()));
    }

    /** The tables with the text anywhere in a row, in any case, as text or as bytes. */
    private List<String> tablesWith(String text) {
        var found = new ArrayList<String>();
        var bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        for (var table : jdbc.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()) {
            var holds = jdbc.sql(
                            "select exists (select from %s t where position(:text in lower(t::text)) > 0 or position(:bytes in t::text) > 0)"
                                    .formatted(table))
                    .param("text", text.toLowerCase(Locale.ROOT))
                    .param("bytes", bytes)
                    .query(Boolean.class)
                    .single();
            if (holds) found.add(table);
        }
        return found;
    }
}
