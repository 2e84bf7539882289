package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.openbadges.Check.Kind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class TokenTests {

    private static final String ISSUER = "https://example.org/issuers/1";

    @Test
    void tokenIsValidInEachWrapping() {
        var token = Samples.SIGNER.signJwt(Samples.credential().toJson(), Samples.NOW);
        var envelope = JsonNodeFactory.instance
                .objectNode()
                .put("@context", Contexts.CREDENTIALS_V2)
                .put("id", "data:application/vc+jwt," + token)
                .put("type", "EnvelopedVerifiableCredential");

        for (var wrapped : new String[] {token, " " + token + "\n", '"' + token + '"', envelope.toString()}) {
            var verification = Samples.VERIFIER.verify(wrapped, Samples.NOW);
            assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.VALID);
            assertThat(verification.credential()).contains(Samples.credential());
        }
    }

    @Test
    void changedPayloadIsRefused() {
        var parts = Samples.SIGNER
                .signJwt(Samples.credential().toJson(), Samples.NOW)
                .split("\\.");
        var other = Samples.SIGNER
                .signJwt(Samples.credential().toJson().put("name", "Other"), Samples.NOW)
                .split("\\.");

        var verification = Samples.VERIFIER.verify(parts[0] + "." + other[1] + "." + parts[2], Samples.NOW);

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void claimThatContradictsTheCredentialIsRefused() {
        var payload = Samples.credential().toJson().put("iss", "did:web:somebody.else");

        var verification = Samples.VERIFIER.verify(Samples.SIGNER.signJwt(payload, Samples.NOW), Samples.NOW);
        assertThat(verification.verdict()).isEqualTo(Verdict.VALID);

        var hidden = Samples.credential().toJson().put("exp", 4_000_000_000L);
        assertThat(Samples.VERIFIER
                        .verify(Samples.SIGNER.signJwt(hidden, Samples.NOW), Samples.NOW)
                        .check(Kind.FORMAT)
                        .reason())
                .isEqualTo(Reason.CLAIMS_DISAGREE);
    }

    @Test
    void es256AndRs256AreVerified() throws JOSEException {
        var curve = new ECKeyGenerator(Curve.P_256).keyID(ISSUER + "#ec").generate();
        var rsa = new RSAKeyGenerator(2048).keyID(ISSUER + "#rsa").generate();

        assertThat(verify(token(JWSAlgorithm.ES256, curve, new ECDSASigner(curve)), curve)
                        .verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(verify(token(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa)), rsa)
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @EnumSource(SigningKey.Kind.class)
    void ourTokensSayWhoSignedThemAndWhen(SigningKey.Kind kind) {
        var key = SigningKey.generate(kind);
        var credential = Samples.credential(key.didKey());
        var token = CredentialSigner.didKey(key).signJwt(credential.toJson(), Samples.NOW);
        var read = CompactToken.parse(token);

        assertThat(read.header().propertyNames()).containsExactly("alg", "typ", "kid");
        assertThat(read.header().path("kid").stringValue()).isEqualTo(key.didKeyMethod());
        assertThat(read.signedAt()).isEqualTo(Samples.NOW);
        assertThat(Samples.VERIFIER.verify(token, Samples.NOW).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void algorithmHasToFitTheKey() throws JOSEException {
        var rsa = new RSAKeyGenerator(2048).keyID(ISSUER + "#rsa").generate();
        var weak = token(JWSAlgorithm.RS512, rsa, new RSASSASigner(rsa));
        assertThat(verify(weak, rsa).check(Kind.SIGNATURE).reason()).isEqualTo(Reason.UNSUPPORTED_ALGORITHM);

        var curve = new ECKeyGenerator(Curve.P_256).keyID(ISSUER + "#rsa").generate();
        var confused = token(JWSAlgorithm.ES256, curve, new ECDSASigner(curve));
        assertThat(verify(confused, rsa).check(Kind.SIGNATURE).reason()).isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void unsignedTokenIsRefused() {
        var payload = Samples.credential().toJson().toString();
        var token = base64("{\"alg\":\"none\"}") + "." + base64(payload) + ".";

        assertThat(Samples.VERIFIER.verify(token, Samples.NOW).isValid()).isFalse();
    }

    private static String base64(String text) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String token(JWSAlgorithm algorithm, JWK key, JWSSigner signer) throws JOSEException {
        var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
        var token = new JWSObject(
                header, new Payload(Samples.credential(ISSUER).toJson().toString()));
        token.sign(signer);
        return token.serialize();
    }

    private static Verification verify(String token, JWK key) {
        var document = DidDocument.of(ISSUER, Map.of());
        ObjectNode method = document.withArray("verificationMethod")
                .addObject()
                .put("id", key.getKeyID())
                .put("type", "JsonWebKey")
                .put("controller", ISSUER);
        method.set("publicKeyJwk", StrictJson.object(key.toPublicJWK().toJSONString()));
        document.withArray("assertionMethod").add(key.getKeyID());
        return new Verifier(new Samples.Web().with(ISSUER, document).fetcher()).verify(token, Samples.NOW);
    }
}
