package org.matricula.credential.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.trust.Registry.SignedList;
import org.matricula.credential.verify.IssuerElsewhere;
import org.matricula.testing.Elsewhere;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** Signed lists of issuers, over the real web. */
@MatriculaTest
class ListingTests {

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    IssuerList lists;

    private String address;
    private ECKey key;

    @BeforeEach
    void prepare() throws Exception {
        address = elsewhere.address("list");
        key = new ECKeyGenerator(Curve.P_256).generate();
    }

    @Test
    void tokenListsWhomItNames() throws Exception {
        elsewhere.serve(address, "application/jwt", token(key, 600));

        assertThat(lists.lists(signedBy(key), "did:web:school.example")).isTrue();
        assertThat(lists.lists(signedBy(key), "did:web:college.example")).isTrue();
        assertThat(lists.lists(signedBy(key), "did:web:other.example")).isFalse();
    }

    @Test
    void tokenOfAnotherKeyOrOutOfDateListsNobody() throws Exception {
        elsewhere.serve(address, "application/jwt", token(new ECKeyGenerator(Curve.P_256).generate(), 600));
        assertThat(lists.lists(signedBy(key), "did:web:school.example")).isFalse();

        address = elsewhere.address("old");
        elsewhere.serve(address, "application/jwt", token(key, -600));
        assertThat(lists.lists(signedBy(key), "did:web:school.example")).isFalse();

        assertThat(lists.lists(of(elsewhere.address("nothing"), new JWKSet(key), null), "did:web:school.example"))
                .isFalse();
    }

    @Test
    void credentialOfTheRegistryListsWhomItNames() {
        var registry = new IssuerElsewhere(elsewhere);
        var other = new IssuerElsewhere(elsewhere);
        var list = JsonNodeFactory.instance.objectNode();
        list.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        list.putArray("type").add("VerifiableCredential");
        list.put("issuer", registry.did()).put("validFrom", "2026-01-01T00:00:00Z");
        list.putObject("credentialSubject").putArray("issuers").add("did:web:school.example");
        elsewhere.serve(address, "application/vc+jwt", registry.signer().signJwt(list, Instant.now()));

        assertThat(lists.lists(of(address, null, registry.did()), "did:web:school.example"))
                .isTrue();
        assertThat(lists.lists(of(address, null, other.did()), "did:web:school.example"))
                .isFalse();
    }

    private SignedList signedBy(ECKey trusted) {
        return of(address, new JWKSet(trusted.toPublicJWK()), null);
    }

    private static SignedList of(String address, @Nullable JWKSet keys, @Nullable String issuer) {
        return new SignedList("Register", URI.create(address), keys, issuer);
    }

    private static String token(ECKey signer, long seconds) throws Exception {
        var claims =
                JsonNodeFactory.instance.objectNode().put("exp", Instant.now().getEpochSecond() + seconds);
        claims.putArray("issuers")
                .add("did:web:school.example")
                .addObject()
                .put("id", "did:web:college.example")
                .put("name", "College");
        var token = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload(claims.toString()));
        token.sign(new ECDSASigner(signer));
        return token.serialize();
    }
}
