package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.SigningKey;
import org.matricula.openbadges.StrictJson;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Invalid;
import org.matricula.platform.MasterKey;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@MatriculaTest
class IssuerKeyTests {

    private static final Duration A_SECOND = Duration.ofMillis(1_100);

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    CredentialTokens tokens;

    @Autowired
    Verification verification;

    @Autowired
    Issuers issuers;

    @Autowired
    IssuerKeys keys;

    @Autowired
    MasterKey masterKey;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private PassedCourse.World world;

    @BeforeEach
    void issuer() {
        world = passedCourse.by(1);
        issuers.of(world.provider().id());
    }

    @Test
    void credentialCarriesASecondProofOnceTheIssuerAsksForIt() {
        issuers.signTwice(world.provider().id(), true);
        var address = awarded();

        assertThat(suites(document(address))).containsExactly("eddsa-rdfc-2022", "ecdsa-rdfc-2019");
        assertThat(verified(publicCredentials.document(address))).isEqualTo(Verdict.VALID);
        assertThat(header(tokens.of(address))).contains("\"ES256\"");
        assertThat(verified(tokens.of(address).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void secondProofStaysValidWhenTheIssuerNoLongerAsksForIt() {
        issuers.signTwice(world.provider().id(), true);
        var address = awarded();
        issuers.signTwice(world.provider().id(), false);

        assertThat(verified(publicCredentials.document(address))).isEqualTo(Verdict.VALID);
        assertThat(header(tokens.of(address))).contains("\"EdDSA\"");
        assertThat(keys.signsTwice(world.provider().id())).isFalse();
    }

    @Test
    void oldSignaturesStayValidAcrossTwoRotations() {
        issuers.signTwice(world.provider().id(), true);
        var address = awarded();
        var documents = new ArrayList<byte[]>(List.of(publicCredentials.document(address)));
        for (int rotation = 0; rotation < 2; rotation++) {
            documents.add(tokens.of(address).getBytes(StandardCharsets.US_ASCII));
            issuers.replaceKey(world.provider().id());
        }
        documents.add(tokens.of(address).getBytes(StandardCharsets.US_ASCII));

        assertThat(documents)
                .allSatisfy(document -> assertThat(verified(document)).isEqualTo(Verdict.VALID));
        assertThat(didDocument().path("verificationMethod")).hasSize(12);
        assertThat(didDocument().path("assertionMethod")).hasSize(12);
    }

    @Test
    void compromisedKeyVerifiesWhatItSignedBeforeAndNothingSince() throws InterruptedException {
        var address = awarded();
        var stolen = keys.of(world.provider().id()).getFirst();
        Thread.sleep(A_SECOND);
        var since = clock.instant();
        keys.revoke(world.provider().id(), stolen.id(), since);
        var forged = document(address);
        forged.remove("proof");
        var thief =
                CredentialSigner.of(SigningKey.of(stolen.kind(), secretOf(stolen)), did() + "#" + stolen.fragment());

        assertThat(verified(publicCredentials.document(address))).isEqualTo(Verdict.VALID);
        for (var text : List.of(
                thief.sign(forged.put("name", "Forged"), since.plusSeconds(1)).toString(),
                thief.signJwt(forged, since.plusSeconds(1)))) {
            var verification = this.verification.verify(text.getBytes(StandardCharsets.UTF_8));
            assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(verification.check(Check.Kind.ISSUER).reason()).isEqualTo(Reason.KEY_REVOKED);
        }
    }

    @Test
    void anotherKeyTakesThePlaceOfACompromisedOneAtOnce() {
        var stolen = keys.of(world.provider().id()).getFirst();
        keys.revoke(world.provider().id(), stolen.id(), clock.instant());

        assertThat(verified(publicCredentials.document(awarded()))).isEqualTo(Verdict.VALID);
        assertThat(keys.of(world.provider().id())).hasSize(2);
        assertThat(didDocument().findValues("revoked")).hasSize(2);
    }

    @Test
    void revocationOfAKeyIsForEverAndNotInTheFuture() {
        var organisation = world.provider().id();
        var key = keys.of(organisation).getFirst();

        assertThatThrownBy(() ->
                        keys.revoke(organisation, key.id(), clock.instant().plusSeconds(60)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        keys.revoke(organisation, key.id(), key.createdAt().minusSeconds(3600)))
                .isInstanceOf(Invalid.class);
        keys.revoke(organisation, key.id(), clock.instant());
        assertThatThrownBy(() -> keys.revoke(organisation, key.id(), clock.instant()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void publicPageChangesAtOnceWhenTheKeyTurnsOutCompromised() {
        var address = awarded();
        assertThat(publicCredentials.published(address).verdict()).isEqualTo(Verdict.VALID);
        var stolen = keys.of(world.provider().id()).getFirst();

        keys.revoke(world.provider().id(), stolen.id(), stolen.createdAt());

        var published = publicCredentials.published(address);
        assertThat(published.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(published.checks()).extracting(Check::reason).contains(Reason.KEY_REVOKED);
    }

    /** The name a token had for its key before each key was published as a JsonWebKey. */
    @Test
    void tokensNameTheKeyAsAJsonWebKeyAndThoseOfOldStillVerify() {
        var address = awarded();
        var key = keys.of(world.provider().id()).getFirst();
        var secret = SigningKey.of(key.kind(), secretOf(key));
        var document = document(address);
        document.remove("proof");

        assertThat(header(tokens.of(address))).contains(did() + "#" + secret.thumbprint());
        assertThat(verified(CredentialSigner.of(secret, did() + "#" + key.fragment())
                        .signJwt(document, clock.instant())
                        .getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void tokenOfARevokedCredentialSaysSoByItsStatus() {
        var address = awarded();
        var credential = new CredentialAddress(address).credentialId();
        credentials.revoke(world.provider().id(), credential, "Awarded by mistake");

        assertThat(verified(tokens.of(address).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Verdict.REVOKED);
    }

    private Token awarded() {
        awarding.runNow(
                world.provider().id(), achievements.ofCourse(world.course()).id());
        return credentials
                .of(Person.of(world.learner().id()))
                .getFirst()
                .address()
                .token();
    }

    private Verdict verified(byte[] document) {
        return verification.verify(document).verdict();
    }

    private ObjectNode document(Token address) {
        return StrictJson.object(publicCredentials.document(address));
    }

    private String did() {
        return issuers.find(world.provider().id()).orElseThrow().did();
    }

    private ObjectNode didDocument() {
        return issuers.didDocument(did()).orElseThrow();
    }

    private byte[] secretOf(IssuerKey key) {
        return masterKey.open(jdbc.sql("select sealed_private from issuer_key where id = :id")
                .param("id", key.id())
                .query(byte[].class)
                .single());
    }

    private static List<String> suites(ObjectNode document) {
        return document.path("proof")
                .valueStream()
                .map(proof -> proof.path("cryptosuite").asString())
                .toList();
    }

    private static String header(String token) {
        return new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }
}
