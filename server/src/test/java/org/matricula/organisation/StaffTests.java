package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Permission;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.ObjectMapper;

/** Members, settings and programs of an organisation, over HTTP. */
@MatriculaTest
class StaffTests {

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    @Autowired
    ApiClients clients;

    @Autowired
    Accounts accounts;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    private Organisation organisation;
    private Somebody owner;
    private Visitor owning;

    @BeforeEach
    void anOrganisationWithAnOwner() {
        organisation = org.matricula.testing.Organisations.in(organisations);
        owner = Somebody.in(accounts);
        members.add(organisation.id(), owner.id(), Role.OWNER);
        owning = as(owner);
    }

    @Test
    void roleThatIsTakenIsGoneAtTheNextClick() {
        var issuer = Somebody.in(accounts);
        members.add(organisation.id(), issuer.id(), Role.ISSUER);
        var issuing = as(issuer);
        assertThat(issuing.get(organisation.path()).statusCode()).isEqualTo(200);

        members.remove(organisation.id(), issuer.id());
        assertThat(issuing.get(organisation.path()).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyOwnerCanNeitherLeaveNorGiveUpTheRole() {
        var page = organisation.path() + "/members/" + owner.id();

        assertThat(owning.post(page + "/removal", Map.of()).body()).contains("the only owner");
        assertThat(owning.post(page, Map.of("roles", "VIEWER")).statusCode()).isEqualTo(422);
        assertThat(members.rolesOf(organisation.id(), owner.id())).containsExactly(Role.OWNER);
    }

    @Test
    void twoOwnersWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        var other = Somebody.in(accounts);
        members.add(organisation.id(), other.id(), Role.OWNER);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.of(owner, other)
                    .map(person -> executor.submit(() -> removeOrRefuse(person)))
                    .toList()
                    .forEach(future -> assertThat(future).succeedsWithin(java.time.Duration.ofSeconds(20)));
        }
        assertThat(members.of(organisation.id())).hasSize(1);
    }

    @Test
    void ownerWhoGivesUpTheRoleIsLedToPagesThatAreLeft() {
        members.add(organisation.id(), Somebody.in(accounts).id(), Role.OWNER);
        var answer = owning.post(organisation.path() + "/members/" + owner.id(), Map.of("roles", "VIEWER"));

        assertThat(answer.headers().firstValue("Location")).hasValue("/organisations");
    }

    @Test
    void settingsAreKeptOrEachWrongFieldSaysWhy() {
        var fields = Map.of(
                "name",
                "Académie d’été",
                "locale",
                "en-GB",
                "timeZone",
                "Europe/Paris",
                "ownColour",
                "true",
                "accent",
                "#ffee00",
                "contactEmail",
                "nobody",
                "website",
                "javascript:alert(1)");
        var refused = owning.post(organisation.path() + "/settings", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"contactEmail-wrong\"", "id=\"website-wrong\"", "Académie d’été");

        var good = new java.util.HashMap<>(fields);
        good.putAll(Map.of("contactEmail", "", "website", "https://example.org"));
        assertThat(owning.post(organisation.path() + "/settings", good).statusCode())
                .isEqualTo(303);
        assertThat(organisations.get(organisation.slug()))
                .returns("#ffee00", Organisation::accent)
                .returns("Europe/Paris", Organisation::timeZone)
                .returns("https://example.org", Organisation::website);
        assertThat(Visitor.stranger(port)
                        .get(organisation.path() + "/brand.css")
                        .body())
                .contains("--accent: " + Brand.of("#ffee00").light());
    }

    @Test
    void colourIsDroppedWhenItsBoxIsCleared() {
        owning.post(organisation.path() + "/settings", settings(Map.of("ownColour", "true")));
        owning.post(organisation.path() + "/settings", settings(Map.of("_ownColour", "on")));

        assertThat(organisations.get(organisation.slug()).accent()).isNull();
    }

    @Test
    void tokenIsShownOnceAndOnlyItsHashIsKept() {
        var created = clients.create(
                organisation.id(), "Student system", Set.of(Permission.SEE_ORGANISATION), everything(), owner.id());
        var program = Visitor.program(port, created.token());
        var path = "/api/v1/organisations/" + organisation.slug();

        assertThat(program.get(path).statusCode()).isEqualTo(200);
        assertThat(owning.get(organisation.path() + "/api-clients").body()).doesNotContain(created.token());
        assertThat(jdbc.sql("select row_to_json(c)::text from api_client c where id = :id")
                        .param("id", created.client().id())
                        .query(String.class)
                        .single())
                .doesNotContain(created.token());
        assertThat(clients.of(organisation.id()).getFirst().lastUsedAt()).isNotNull();

        clients.revoke(organisation.id(), created.client().id());
        assertThat(program.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyGivesAProgramMoreThanTheyMayDo() {
        assertThatThrownBy(() -> clients.create(
                        organisation.id(),
                        "x",
                        Set.of(Permission.MANAGE_MEMBERS),
                        Set.of(Permission.SEE_ORGANISATION),
                        owner.id()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void repeatedCallOfTheApiCreatesOneClient() {
        var path = "/api/v1/organisations/" + organisation.slug() + "/api-clients";
        var body = "{\"name\":\"Report\",\"permissions\":[\"SEE_COUNTS\"]}";
        var key = UUID.randomUUID().toString();

        var first = owning.json("POST", path, body, "Idempotency-Key", key);
        var second = owning.json("POST", path, body, "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).contains("mtr_");
        assertThat(clients.of(organisation.id())).hasSize(1);
        assertThat(owning.json("POST", path, body.replace("Report", "Other"), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void refusalIsAProblemForPrograms() {
        var answer =
                owning.json("DELETE", "/api/v1/organisations/" + organisation.slug() + "/members/" + owner.id(), "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.readTree(answer.body()).get("reason").asString()).isEqualTo("organisation.members.last-owner");
    }

    @Test
    void partnershipManagerAddsAnOrganisationAndItsOwnerIsAsked() {
        var manager = Somebody.in(accounts);
        members.addPlatform(manager.id(), PlatformRole.PARTNERSHIP_MANAGER);
        var name = "Académie " + UUID.randomUUID();
        var address = "first." + UUID.randomUUID() + "@example.org";
        var answer = as(manager)
                .post(
                        "/operator/organisations",
                        Map.of("name", name, "ownerAddress", address, "locale", "en-GB", "timeZone", "UTC"));

        assertThat(answer.statusCode()).isEqualTo(303);
        var founded = organisations.get(Slug.of(name));
        assertThat(founded.name()).isEqualTo(name);
        assertThat(jdbc.sql("select count(*) from mail where to_address = :to and organisation_id = :id")
                        .param("to", address)
                        .param("id", founded.id())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(as(manager).get("/operator/outbox").statusCode()).isEqualTo(403);
    }

    @Test
    void changesAreAudited() {
        owning.post(organisation.path() + "/settings", settings(Map.of()));

        assertThat(jdbc.sql(
                                "select actor_id from audit_entry where organisation_id = :id and action = 'organisation.edited'")
                        .param("id", organisation.id())
                        .query(UUID.class)
                        .single())
                .isEqualTo(owner.id());
    }

    private boolean removeOrRefuse(Somebody person) {
        try {
            members.remove(organisation.id(), person.id());
            return true;
        } catch (Refusal lastOwner) {
            return false;
        }
    }

    private static Map<String, String> settings(Map<String, String> more) {
        var fields = new java.util.HashMap<>(
                Map.of("name", "Academy", "locale", "en-GB", "timeZone", "UTC", "accent", "#1f5f4a"));
        fields.putAll(more);
        return fields;
    }

    private static Set<Permission> everything() {
        return Set.copyOf(ApiClients.grantable());
    }

    private Visitor as(Somebody person) {
        return Visitor.signedIn(port, Sessions.open(sessions, person.id(), person.name()));
    }
}
