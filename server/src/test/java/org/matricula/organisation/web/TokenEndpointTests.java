package org.matricula.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.ApiClients;
import org.matricula.organisation.Organisation;
import org.matricula.platform.security.Permission;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MatriculaTest
class TokenEndpointTests {

    private static final Set<Permission> MAY = Set.of(Permission.SEE_ORGANISATION, Permission.SEE_COUNTS);

    @Autowired
    Learning learning;

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Organisation organisation;
    private ApiClients.Created client;

    @BeforeEach
    void aClient() {
        organisation = learning.programmeOf(1).provider();
        client = clients.create(organisation.id(), "Student records", MAY, MAY, UUID.randomUUID());
    }

    @Test
    void aClientGetsATokenForAnHourThatAllowsWhatItAskedFor() {
        var answer = ask(Map.of("grant_type", "client_credentials", "scope", "see_organisation"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var granted = json(answer);
        assertThat(granted.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(granted.get("expires_in").asInt()).isEqualTo(3600);
        assertThat(granted.get("scope").asString()).isEqualTo("see_organisation");
        var program = Visitor.program(port, granted.get("access_token").asString());
        assertThat(program.get(address()).statusCode()).isEqualTo(200);
        assertThat(program.get(address() + "/api-clients").statusCode()).isEqualTo(403);
    }

    @Test
    void idAndSecretMayComeByHttpBasic() {
        var basic = Base64.getEncoder()
                .encodeToString((client.client().id() + ":" + client.token()).getBytes(StandardCharsets.UTF_8));

        var answer = Visitor.stranger(port)
                .form("/oauth2/token", "grant_type=client_credentials", "Authorization", "Basic " + basic);

        assertThat(json(answer).get("scope").asString()).isEqualTo("see_counts see_organisation");
    }

    @Test
    void aTokenEndsWithItsClientAndByItself() {
        var token = json(ask(Map.of("grant_type", "client_credentials")))
                .get("access_token")
                .asString();
        jdbc.sql("update api_access_token set expires_at = now() - interval '2 hours' where client_id = :id")
                .param("id", client.client().id())
                .update();
        assertThat(Visitor.program(port, token).get(address()).statusCode()).isEqualTo(401);

        var other = json(ask(Map.of("grant_type", "client_credentials")))
                .get("access_token")
                .asString();
        assertThat(Visitor.program(port, other).get(address()).statusCode()).isEqualTo(200);
        clients.revoke(organisation.id(), client.client().id());
        assertThat(Visitor.program(port, other).get(address()).statusCode()).isEqualTo(401);
    }

    @Test
    void refusalsHaveTheCodesOfTheStandard() {
        var good = Map.of("grant_type", "client_credentials");
        assertThat(error(ask(Map.of()), 400)).isEqualTo("invalid_request");
        assertThat(error(ask(Map.of("grant_type", "password")), 400)).isEqualTo("unsupported_grant_type");
        assertThat(error(ask(Map.of("grant_type", "client_credentials", "scope", "see_learners")), 400))
                .isEqualTo("invalid_scope");
        assertThat(error(ask(client.client().id().toString(), "mtr_wrong", good), 401))
                .isEqualTo("invalid_client");
        assertThat(error(ask(UUID.randomUUID().toString(), client.token(), good), 401))
                .isEqualTo("invalid_client");
        assertThat(error(ask("mistyped", client.token(), good), 401)).isEqualTo("invalid_client");
        assertThat(error(Visitor.stranger(port).post("/oauth2/token", good), 401))
                .isEqualTo("invalid_client");
        assertThat(error(Visitor.stranger(port).post("/oauth2/token?client_secret=" + client.token(), good), 400))
                .isEqualTo("invalid_request");
    }

    @Test
    void aTokenIsNoSecretOfAClient() {
        var token = json(ask(Map.of("grant_type", "client_credentials")))
                .get("access_token")
                .asString();

        assertThat(error(ask(client.client().id().toString(), token, Map.of("grant_type", "client_credentials")), 401))
                .isEqualTo("invalid_client");
    }

    private HttpResponse<String> ask(Map<String, String> fields) {
        return ask(client.client().id().toString(), client.token(), fields);
    }

    private HttpResponse<String> ask(String id, String secret, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("client_id", id);
        all.put("client_secret", secret);
        return Visitor.stranger(port).post("/oauth2/token", all);
    }

    private String address() {
        return "/api/v1/organisations/" + organisation.slug();
    }

    private static String error(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return json(answer).get("error").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
