package org.matricula.credential.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.account.Accounts;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.brought.ForeignBadge;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open Badges 3.0, 6: what apps of other platforms read of a learner and bring to one. */
@MatriculaTest
class OpenBadgesApiTests {

    private static final String CREDENTIALS = "/ims/ob/v3p0/credentials";
    private static final String PROFILE = "/ims/ob/v3p0/profile";

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Accounts accounts;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JsonMapper json;

    @LocalServerPort
    int port;

    private final ForeignBadge guild = new ForeignBadge();
    private PassedCourse.World world;
    private Visitor app;

    @BeforeEach
    void appOfALearnerWithACredential() {
        world = passedCourse.by(1);
        awarding.runNow(
                world.provider().id(), achievements.ofCourse(world.course()).id());
        app = appWith("credential.readonly", "credential.upsert", "profile.readonly", "profile.update");
    }

    @Test
    void discoveryNamesEveryAddressAnAppNeeds() {
        var answer = Visitor.stranger(port).get("/ims/ob/v3p0/discovery");
        var document = json.readTree(answer.body());
        var scheme = document.at("/components/securitySchemes/OAuth2ACG");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(scheme.path("x-imssf-registrationUrl").asString())
                .isEqualTo("http://matricula.test/connect/register");
        assertThat(scheme.at("/flows/authorizationCode/tokenUrl").asString()).endsWith("/connect/token");
        assertThat(scheme.at("/flows/authorizationCode/authorizationUrl").asString())
                .endsWith("/connect/authorize");
        assertThat(scheme.at("/flows/authorizationCode/scopes")).hasSize(5);
        assertThat(document.at("/info/x-imssf-privacyPolicyUrl").asString()).isNotBlank();
        assertThat(document.path("paths").propertyNames()).contains("/credentials", "/profile");
    }

    @Test
    void credentialsGoOutAsTheyAreKept() {
        var answer = app.get(CREDENTIALS);
        var body = json.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "X-Total-Count")).isEqualTo("1");
        assertThat(body.path("compactJwsString")).isEmpty();
        assertThat(body.at("/credential/0/credentialSubject/achievement/name").asString())
                .isEqualTo(world.course().title());
        assertThat(body.at("/credential/0/proof")).isNotEmpty();
    }

    @Test
    void credentialsComeInAsJsonAndAsTokensAndGoOutAgain() {
        var address = world.learner().address();
        var asJson = app.json("POST", CREDENTIALS, guild.json("1", "Weaving", address));
        var token = guild.token("2", "Dyeing", address);
        var asToken = app.body(CREDENTIALS, "text/plain", token);

        assertThat(asJson.statusCode()).as(asJson.body()).isEqualTo(201);
        assertThat(json.readTree(asJson.body()).path("name").asString()).isEqualTo("Weaving");
        assertThat(asToken.statusCode()).as(asToken.body()).isEqualTo(201);
        assertThat(asToken.body()).isEqualTo(token);
        assertThat(header(asToken, "Content-Type")).startsWith("text/plain");
        var held = json.readTree(app.get(CREDENTIALS).body());
        assertThat(held.path("credential")).hasSize(2);
        assertThat(held.path("compactJwsString").valueStream().map(JsonNode::asString))
                .containsExactly(token);
    }

    @Test
    void theSameCredentialAgainIsReplacedAndSaidSo() {
        var address = world.learner().address();
        app.json("POST", CREDENTIALS, guild.json("1", "Weaving", address));

        var again = app.json("POST", CREDENTIALS, guild.json("1", "Weaving", address));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(header(app.get(CREDENTIALS), "X-Total-Count")).isEqualTo("2");
    }

    @Test
    void whatWasAwardedHereComesBackWithoutADouble() {
        var own = json.readTree(app.get(CREDENTIALS).body()).at("/credential/0").toString();

        assertThat(app.json("POST", CREDENTIALS, own).statusCode()).isEqualTo(200);
        assertThat(header(app.get(CREDENTIALS), "X-Total-Count")).isEqualTo("1");
    }

    @Test
    void forgedCredentialIsRefusedWithAStatus() {
        var forged = guild.json("1", "Weaving", world.learner().address()).replace("Showed it.", "Forged it.");

        assertStatus(app.json("POST", CREDENTIALS, forged), 400, "invalid_data");
        assertStatus(app.json("POST", CREDENTIALS, "{}"), 400, "invalid_data");
        assertStatus(app.body(CREDENTIALS, "text/plain", "header.payload.signature"), 400, "invalid_data");
    }

    @Test
    void listComesInPartsWithLinks() {
        for (int i = 0; i < 4; i++) {
            app.json(
                    "POST",
                    CREDENTIALS,
                    guild.json("n" + i, "Weaving " + i, world.learner().address()));
        }
        var middle = app.get(CREDENTIALS + "?limit=2&offset=2");

        assertThat(header(middle, "X-Total-Count")).isEqualTo("5");
        assertThat(header(middle, "Link"))
                .contains(
                        "?limit=2&offset=4>; rel=\"next\"",
                        "?limit=2&offset=4>; rel=\"last\"",
                        "?limit=2&offset=0>; rel=\"first\"",
                        "?limit=2&offset=0>; rel=\"prev\"");
        assertThat(json.readTree(middle.body()).path("credential")).hasSize(2);
        var last = app.get(CREDENTIALS + "?limit=2&offset=4");
        assertThat(header(last, "Link")).doesNotContain("rel=\"next\"");
        assertThat(json.readTree(last.body()).path("credential")).hasSize(1);
    }

    @Test
    void listLeavesOutWhatCameBefore() {
        var later = Instant.now().plusSeconds(60).toString();

        assertThat(header(app.get(CREDENTIALS + "?since=" + later), "X-Total-Count"))
                .isEqualTo("0");
        assertThat(header(app.get(CREDENTIALS + "?since=2014-01-01T00:00:00%2B02:00"), "X-Total-Count"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=many", "offset=-1", "since=yesterday"})
    void parameterThatCantBeIsNamed(String query) {
        assertStatus(app.get(CREDENTIALS + "?" + query), 400, "invalid_query_parameter");
    }

    @Test
    void withoutTheScopeEachCallIsForbidden() {
        var reader = appWith("profile.readonly");

        assertStatus(reader.get(CREDENTIALS), 403, "forbidden");
        assertStatus(reader.json("POST", CREDENTIALS, "{}"), 403, "forbidden");
        assertStatus(reader.json("PUT", PROFILE, "{}"), 403, "forbidden");
        assertThat(reader.get(PROFILE).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutATokenEachCallIsUnauthorised() {
        assertStatus(Visitor.stranger(port).get(CREDENTIALS), 401, "unauthorizedrequest");
        assertStatus(Visitor.program(port, "made-up").get(PROFILE), 401, "unauthorizedrequest");
        var session = Visitor.signedIn(
                port,
                Sessions.open(sessions, world.learner().id(), world.learner().name()));
        assertStatus(session.get(CREDENTIALS), 401, "unauthorizedrequest");
    }

    @Test
    void tokenIsGoodForNothingElse() {
        assertThat(app.get("/api/v1/me/credentials").statusCode()).isEqualTo(401);
        assertThat(app.get("/home").statusCode()).isEqualTo(302);
    }

    @Test
    void appOfSomebodyElseSeesNothingOfTheLearner() {
        var other = Somebody.in(accounts);
        var wallet = Wallet.registered(port, "credential.readonly");
        var tokens = wallet.connectedTo(Visitor.signedIn(port, Sessions.open(sessions, other.id(), other.name())));

        var answer =
                Visitor.program(port, tokens.path("access_token").asString()).get(CREDENTIALS);

        assertThat(header(answer, "X-Total-Count")).isEqualTo("0");
        assertThat(json.readTree(answer.body()).path("credential")).isEmpty();
    }

    @Test
    void profileIsReadAndItsNameChanged() {
        var before = json.readTree(app.get(PROFILE).body());
        assertThat(before.path("name").asString()).isEqualTo(world.learner().name());
        assertThat(before.at("/type/0").asString()).isEqualTo("Profile");

        var changed = app.json(
                "PUT", PROFILE, before.toString().replace(world.learner().name(), "Mary O'Neill-Park"));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(accounts.get(world.learner().id()).name()).isEqualTo("Mary O'Neill-Park");
        assertStatus(app.json("PUT", PROFILE, "{\"name\": \"\"}"), 400, "invalid_data");
        assertStatus(app.json("PUT", PROFILE, "{"), 400, "invalid_data");
    }

    private Visitor appWith(String... scopes) {
        var learner = world.learner();
        var tokens = Wallet.registered(port, scopes)
                .connectedTo(Visitor.signedIn(port, Sessions.open(sessions, learner.id(), learner.name())));
        return Visitor.program(port, tokens.path("access_token").asString());
    }

    private void assertStatus(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var said = json.readTree(answer.body());
        assertThat(said.path("imsx_codeMajor").asString()).isEqualTo("failure");
        assertThat(said.path("imsx_description").asString()).isNotBlank();
        assertThat(said.at("/imsx_codeMinor/imsx_codeMinorField/0/imsx_codeMinorFieldValue")
                        .asString())
                .isEqualTo(code);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
