package org.matricula.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Receiver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class WebhookEndpointsTests {

    @Autowired
    ApplicationContext server;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    private MovedWebhooks world;

    @BeforeEach
    void anOrganisation() {
        world = new MovedWebhooks(server, org.matricula.testing.Organisations.in(organisations));
    }

    @ParameterizedTest
    @CsvSource({
        "http://partner.example/, url-plain",
        "http://1.1.1.1/, url-plain",
        "https://10.0.0.1/, url-private",
        "https://127.0.0.2/, url-private",
        "https://[::1]/, url-private",
        "https://169.254.169.254/latest/meta-data, url-private",
        "https://ada:secret@partner.example/, url-form",
        "ftp://partner.example/, url-form",
        "partner.example, url-form"
    })
    void addressThatNothingIsSentToIsRefusedWithTheReason(String url, String reason) {
        assertThatThrownBy(() -> create(url, Set.of()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.fields())
                                .extracting(Invalid.Field::key)
                                .containsExactly("webhook." + reason));
    }

    @Test
    void hostThatNobodyKnowsYetIsTaken() {
        assertThat(create("https://partner.invalid/hook?a=b", Set.of(MovedWebhooks.TYPE))
                        .endpoint()
                        .url())
                .isEqualTo("https://partner.invalid/hook?a=b");
    }

    @Test
    void kindOfMessageThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> create("https://partner.invalid/", Set.of("no.such.thing")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void endpointsOfAnotherOrganisationAreNotFound() {
        var stranger = org.matricula.testing.Organisations.in(organisations).id();
        var id = create("https://partner.invalid/", Set.of()).endpoint().id();

        assertThatThrownBy(() -> world.endpoints.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.endpoints.rotate(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.endpoints.remove(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.log.page(stranger, id, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.log.test(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.log.replay(stranger, id, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void deliveryOfAnotherEndpointIsNotFound() {
        try (var receiver = new Receiver()) {
            var mine = world.endpoint(receiver).endpoint().id();
            var other = create("https://partner.invalid/", Set.of()).endpoint().id();
            var delivery = world.log.test(world.organisation.id(), other);

            assertThatThrownBy(() -> world.log.replay(world.organisation.id(), mine, delivery))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void secretIsNowhereReadable() {
        var created = create("https://partner.invalid/", Set.of());

        var row = jdbc.sql("select webhook_endpoint::text from webhook_endpoint where id = :id")
                .param("id", created.endpoint().id())
                .query(String.class)
                .single();
        assertThat(created.secret()).startsWith("whsec_");
        assertThat(row).doesNotContain(created.secret());
    }

    private WebhookEndpoints.Created create(String url, Set<String> types) {
        var wanted = new NewWebhookEndpoint("Partner", url, types);
        return world.endpoints.create(world.organisation.id(), wanted, UUID.randomUUID());
    }
}
