package org.matricula.credential.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.account.Accounts;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How apps of other platforms come to act for a learner, and cease to: RFC 6749, 7591, 7636 and 7009 over HTTP. */
@MatriculaTest
class ConnectingTests {

    @Autowired
    Accounts accounts;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    ForgetApps forgetApps;

    @LocalServerPort
    int port;

    private Somebody ada;
    private Visitor person;
    private Wallet wallet;

    @BeforeEach
    void walletAndPerson() {
        ada = Somebody.in(accounts);
        person = signedIn(ada.id(), ada.name());
        wallet = Wallet.registered(port, "credential.readonly", "profile.readonly");
    }

    @Test
    void appRegistersItselfAsTheStandardSays() {
        var answer = Wallet.register(port, Wallet.SCOPE + "credential.readonly", Wallet.REDIRECT);
        var registered = json.readTree(answer.body());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(registered.path("client_secret").asString()).hasSizeGreaterThan(40);
        assertThat(registered.path("client_secret_expires_at").asLong(-1)).isZero();
        assertThat(registered.path("client_name").asString()).isEqualTo("Pocket of Badges");
        assertThat(registered.path("policy_uri").asString()).isEqualTo("https://wallet.example/privacy");
        assertThat(registered.path("software_version").asString()).isEqualTo("v4.0");
        assertThat(registered.path("scope").asString()).isEqualTo(Wallet.SCOPE + "credential.readonly");
    }

    @ParameterizedTest
    @CsvSource({
        "https://wallet.example/callback, 201",
        "http://127.0.0.1:4711/callback, 201",
        "http://[::1]/callback, 201",
        "http://wallet.example/callback, 400",
        "http://localhost/callback, 400",
        "https://wallet.example/callback#fragment, 400",
        "https://user@wallet.example/callback, 400",
        "wallet:/callback, 400",
        "javascript:alert(1), 400",
    })
    void appIsSentToEncryptedAddressesOrThePersonsOwnMachine(String redirect, int status) {
        var answer = Wallet.register(port, Wallet.SCOPE + "credential.readonly", redirect);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (status == 400) assertThat(answer.body()).contains("invalid_redirect_uri");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "everything", "offline_access"})
    void appMayAskOnlyForWhatThereIs(String scopes) {
        var answer = Wallet.register(port, scopes, Wallet.REDIRECT);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void whoIsNotSignedInSignsInFirstAndComesBack() {
        var sent = Visitor.stranger(port).get(Wallet.path(wallet.question()));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(Wallet.location(sent)).contains("/sign-in?next=%2Fconnect%2Fauthorize%3F");
    }

    @Test
    void pageThatAsksSaysWhichProgramWantsWhat() {
        var asked = wallet.asked(person);
        var page = person.get(asked.getRawPath() + "?" + asked.getRawQuery());
        var text = Jsoup.parse(page.body()).text();

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(text).contains("Pocket of Badges", "wallet.example", "Read your credentials", "Read your name");
        assertThat(text).doesNotContain("Change your name");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' https://wallet.example;");
    }

    @Test
    void nobodyElseCanSeeOrAnswerTheQuestion() {
        var asked = wallet.asked(person);
        var other = Somebody.in(accounts);
        var stranger = signedIn(other.id(), other.name());

        assertThat(stranger.get(asked.getRawPath() + "?" + asked.getRawQuery()).statusCode())
                .isEqualTo(404);
        var state = Wallet.parameters(asked).get("state");
        var answer = stranger.post(
                "/connect/authorize",
                Wallet.form(java.util.Map.of(
                        "client_id",
                        wallet.question().get("client_id"),
                        "state",
                        state,
                        "scope",
                        Wallet.SCOPE + "credential.readonly")));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void refusalTellsTheAppAndGivesItNothing() {
        var refused = wallet.refusedBy(person);

        assertThat(Wallet.location(refused)).startsWith(Wallet.REDIRECT).contains("error=access_denied", "state=xyz");
        assertThat(json.readTree(person.get("/api/v1/account/connected-apps").body()))
                .isEmpty();
    }

    @Test
    void allowedAppGetsTokensThatWork() {
        var tokens = wallet.connectedTo(person);

        assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.path("expires_in").asInt()).isBetween(3_500, 3_600);
        assertThat(tokens.path("scope").asString()).contains("credential.readonly", "offline_access");
        assertThat(status(access(tokens))).isEqualTo(200);
    }

    @Test
    void onlyHashesOfCodesAndTokensAreKept() {
        var tokens = wallet.connectedTo(person);

        var kept = jdbc.sql("select app_grant::text || connected_app::text from app_grant, connected_app")
                .query(String.class)
                .list()
                .toString();
        assertThat(kept).doesNotContain(access(tokens)).doesNotContain(refresh(tokens));
    }

    @Test
    void wrongRedirectAddressIsSaidToThePersonAndLeadsNowhere() {
        var question = wallet.question();
        question.put("redirect_uri", "https://thief.example/callback");

        var answer = person.get(Wallet.path(question));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"code_challenge,", "code_challenge_method, plain"})
    void questionWithoutAProofKeyIsRefused(String parameter, String value) {
        var question = wallet.question();
        if (value == null) question.remove(parameter);
        else question.put(parameter, value);

        var answer = person.get(Wallet.path(question));

        assertThat(Wallet.location(answer)).startsWith(Wallet.REDIRECT).contains("error=invalid_request");
    }

    @Test
    void codeIsGoodForWhoeverHasTheVerifierAlone() {
        var code = wallet.code(wallet.allowedBy(person));

        assertThat(wallet.exchange(code, "another-verifier-of-more-than-forty-three-characters")
                        .body())
                .contains("invalid_grant");
        assertThat(wallet.exchange(code).statusCode()).isEqualTo(200);
    }

    @Test
    void codeInAnotherAppsHandsIsGoodForNobody() {
        var code = wallet.code(wallet.allowedBy(person));

        assertThat(Wallet.registered(port, "credential.readonly").exchange(code).statusCode())
                .isEqualTo(400);
        assertThat(wallet.exchange(code).statusCode()).isEqualTo(400);
    }

    /** Whoever uses it again may have stolen it, so what it was exchanged for ends too (RFC 6749, 4.1.2). */
    @Test
    void codeUsedTwiceEndsWhatItGave() {
        var code = wallet.code(wallet.allowedBy(person));
        var tokens = json.readTree(wallet.exchange(code).body());

        assertThat(wallet.exchange(code).body()).contains("invalid_grant");
        assertThat(status(access(tokens))).isEqualTo(401);
        assertThat(wallet.refresh(refresh(tokens)).body()).contains("invalid_grant");
    }

    @Test
    void refreshTokenIsGoodOnceAndGivesANewPair() {
        var tokens = wallet.connectedTo(person);

        var renewed = json.readTree(wallet.refresh(refresh(tokens)).body());

        assertThat(status(access(renewed))).isEqualTo(200);
        assertThat(status(access(tokens))).isEqualTo(401);
        assertThat(wallet.refresh(refresh(tokens)).body()).contains("invalid_grant");
        assertThat(wallet.refresh(refresh(renewed)).statusCode()).isEqualTo(200);
    }

    @Test
    void revokedTokensWorkNoLonger() {
        var tokens = wallet.connectedTo(person);

        assertThat(wallet.revoke(refresh(tokens)).statusCode()).isEqualTo(200);

        assertThat(status(access(tokens))).isEqualTo(401);
        assertThat(wallet.refresh(refresh(tokens)).body()).contains("invalid_grant");
        assertThat(wallet.revoke("nothing there is").statusCode()).isEqualTo(200);
        assertThat(json.readTree(person.get("/api/v1/account/connected-apps").body()))
                .isEmpty();
    }

    @Test
    void learnerWithdrawsWhatAnAppMayDo() {
        var tokens = wallet.connectedTo(person);
        var connected =
                json.readTree(person.get("/api/v1/account/connected-apps").body());
        var id = connected.path(0).path("id").asString();
        var other = Somebody.in(accounts);

        assertThat(connected.path(0).path("name").asString()).isEqualTo("Pocket of Badges");
        assertThat(signedIn(other.id(), other.name())
                        .post("/connected-apps/" + id + "/withdrawal", java.util.Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(status(access(tokens))).isEqualTo(200);
        assertThat(person.post("/connected-apps/" + id + "/withdrawal", java.util.Map.of())
                        .statusCode())
                .isEqualTo(303);

        assertThat(status(access(tokens))).isEqualTo(401);
        assertThat(wallet.refresh(refresh(tokens)).body()).contains("invalid_grant");
    }

    @Test
    void whatIsOverIsForgottenInTimeAndWhatWorksStays() {
        var tokens = wallet.connectedTo(person);
        wallet.asked(person);
        jdbc.sql("update app_grant set asked_at = asked_at - interval '2 days' where account_id = :account")
                .param("account", ada.id())
                .update();
        jdbc.sql("update connected_app set created_at = created_at - interval '91 days'")
                .update();

        forgetApps.forget();

        assertThat(jdbc.sql("select count(*) from app_grant where account_id = :account")
                        .param("account", ada.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(status(access(tokens))).isEqualTo(200);
    }

    @Test
    void nothingElseIsAnsweredBesideTheFourAddresses() {
        var stranger = Visitor.stranger(port);

        assertThat(stranger.post("/connect/token", java.util.Map.of("grant_type", "refresh_token"))
                        .statusCode())
                .isEqualTo(401);
        for (var path : new String[] {"/connect/introspect", "/connect/par", "/connect/device", "/connect/jwks"}) {
            assertThat(stranger.post(path, java.util.Map.of("token", "x")).statusCode())
                    .as(path)
                    .isIn(401, 403);
            assertThat(person.get(path).statusCode()).as(path).isIn(401, 403);
        }
    }

    private int status(String token) {
        return Visitor.program(port, token).get("/ims/ob/v3p0/credentials").statusCode();
    }

    private Visitor signedIn(UUID account, String name) {
        return Visitor.signedIn(port, Sessions.open(sessions, account, name));
    }

    private static String access(JsonNode tokens) {
        return tokens.path("access_token").asString();
    }

    private static String refresh(JsonNode tokens) {
        return tokens.path("refresh_token").asString();
    }
}
