package org.matricula.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.account.Closing;
import org.matricula.account.Profiles;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PlainBrowser;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rule 8: the address of a profile is always there, and answers 404 to strangers while the profile is private. */
@MatriculaTest
class ProfilePageTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Profiles profiles;

    @Autowired
    Closing closing;

    @LocalServerPort
    int port;

    private Somebody ada;
    private PlainBrowser herself;
    private String path;

    @BeforeEach
    void person() {
        ada = Somebody.in(accounts);
        herself = PlainBrowser.at(port).signIn(ada);
        path = "/people/" + profiles.token(ada.id());
    }

    @Test
    void strangersFindNothingUntilItsOwnerOpensIt() {
        var stranger = PlainBrowser.at(port);
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1" + path).status()).isEqualTo(404);
        assertThat(herself.get(path).text()).contains(ada.name(), "Only you see your page");

        var done = herself.submit("/account", "/account/page", Map.of());

        assertThat(herself.get(done.location()).text()).contains("can be seen by everybody");
        assertThat(stranger.get(path).text()).contains(ada.name()).doesNotContain(ada.address());
        assertThat(stranger.get("/api/v1" + path).body()).contains(ada.name()).doesNotContain(ada.address());

        herself.submit("/account", "/account/page", Map.of());
        assertThat(stranger.get(path).status()).isEqualTo(404);
    }

    @Test
    void aClosedAccountHasNoPage() {
        profiles.setPublic(ada.id(), true);

        closing.closeWithPassword(ada.id(), ada.password());

        assertThat(PlainBrowser.at(port).get(path).status()).isEqualTo(404);
    }
}
