package org.matricula.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.ApiClients;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.security.Permission;
import org.matricula.platform.webhook.WebhookTrouble;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.matricula.testing.Receiver;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same by program; and the mail that owners get. */
@MatriculaTest
class WebhooksApiTests {

    @LocalServerPort
    int port;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    ApiClients clients;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final Receiver receiver = new Receiver();
    private Organisation organisation;
    private Visitor program;

    @BeforeEach
    void aProgram() {
        organisation = org.matricula.testing.Organisations.in(organisations);
        program = program(organisation);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void programConnectsASystemTestsItAndReadsTheLog() {
        var created = read(program.json("POST", path(), wanted()).body());
        var webhook = path() + "/" + created.at("/endpoint/id").asString();
        assertThat(created.get("secret").asString()).startsWith("whsec_");
        assertThat(program.get(webhook).body()).contains(receiver.url()).doesNotContain("whsec_");

        assertThat(program.json("POST", webhook + "/test", "{}").statusCode()).isEqualTo(202);
        var delivery = deliveredOf(webhook);
        assertThat(delivery.get("type").asString()).isEqualTo("webhook.test");
        assertThat(delivery.get("lastStatus").asInt()).isEqualTo(204);
        assertThat(receiver.heard()).hasSize(1);

        var replay = webhook + "/deliveries/" + delivery.get("id").asString() + "/replay";
        assertThat(program.json("POST", replay, "{}").statusCode()).isEqualTo(202);
        assertThat(read(program.json("POST", webhook + "/replay", "{}").body())
                        .get("count")
                        .isInt())
                .isTrue();
        assertThat(program.json("DELETE", webhook, "").statusCode()).isEqualTo(204);
        assertThat(program.get(webhook).statusCode()).isEqualTo(404);
    }

    @Test
    void ownersOfAnotherOrganisationFindNothingUnderTheirOwn() {
        var created = read(program.json("POST", path(), wanted()).body());
        var id = created.at("/endpoint/id").asString();
        var elsewhere = org.matricula.testing.Organisations.in(organisations);
        var stranger = program(elsewhere);
        var theirs = "/api/v1/organisations/" + elsewhere.slug() + "/webhooks/" + id;

        assertThat(stranger.get(path() + "/" + id).statusCode()).isEqualTo(403);
        assertThat(stranger.get(theirs).statusCode()).isEqualTo(404);
        assertThat(stranger.get(theirs + "/deliveries").statusCode()).isEqualTo(404);
        for (var call : new String[] {"secret", "disabling", "enabling", "test", "replay"}) {
            assertThat(stranger.json("POST", theirs + "/" + call, "{}").statusCode())
                    .as(call)
                    .isEqualTo(404);
        }
        assertThat(stranger.json("DELETE", theirs, "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidByField() {
        var answer = program.json("POST", path(), "{\"name\":\"\",\"url\":\"partner\",\"types\":[\"no.such\"]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"name\"", "\"url\"", "\"types\"");
    }

    @Test
    void ownersAreToldOnceADay() {
        var owner = Somebody.in(accounts);
        members.add(organisation.id(), owner.id(), Role.OWNER);
        var created = read(program.json("POST", path(), wanted()).body());
        var id = UUID.fromString(created.at("/endpoint/id").asString());

        for (var i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status ->
                    events.publishEvent(new WebhookTrouble(organisation.id(), id, WebhookTrouble.Kind.GIVEN_UP)));
        }

        var mailbox = new Mailbox(jdbc, owner.address());
        Patience.until(() -> !mailbox.letters().isEmpty() && !pending());
        assertThat(mailbox.letters()).hasSize(1);
        assertThat(mailbox.latest().subject()).contains("Partner");
        assertThat(mailbox.latest().link()).isEqualTo(organisation.path() + "/webhooks/" + id);
    }

    private boolean pending() {
        return jdbc.sql("select exists (select from event_publication where listener_id like '%WebhookTroubles%')")
                .query(Boolean.class)
                .single();
    }

    private JsonNode deliveredOf(String webhook) {
        Patience.until(() -> newestOf(webhook).get("state").asString().equals("DELIVERED"));
        return newestOf(webhook);
    }

    private JsonNode newestOf(String webhook) {
        return read(program.get(webhook + "/deliveries").body())
                .get("deliveries")
                .get(0);
    }

    private String wanted() {
        return json.writeValueAsString(new WebhookForm("Partner", receiver.url(), Set.of()));
    }

    private String path() {
        return "/api/v1/organisations/" + organisation.slug() + "/webhooks";
    }

    private Visitor program(Organisation one) {
        var all = EnumSet.of(Permission.MANAGE_ORGANISATION);
        return Visitor.program(
                port,
                clients.create(one.id(), "Script", all, all, UUID.randomUUID()).token());
    }

    private JsonNode read(String body) {
        return json.readTree(body);
    }
}
