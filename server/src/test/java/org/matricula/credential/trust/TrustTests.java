package org.matricula.credential.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.credential.trust.Registry.Federation;
import org.matricula.openbadges.Fetcher;
import tools.jackson.databind.json.JsonMapper;

/** Who is in a registry, and who only says so. */
class TrustTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final long LATER = NOW.getEpochSecond() + 3_600;
    private static final String LEAF = "https://school.example/issuers/archives";
    private static final String MIDDLE = "https://ministry.example";
    private static final String ANCHOR = "https://anchor.example";

    private static final Map<Base64URL, PrivateKey> SECRETS = new HashMap<>();

    private final Map<String, String> web = new HashMap<>();
    private final JWK leafKey = curve("leaf");
    private final JWK middleKey = curve("middle");
    private final JWK anchorKey = curve("anchor");

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "EdDSA", "RS256"})
    void tokenIsBelievedFromTheKeyThatIsKnown(String algorithm) throws JOSEException {
        var key = key(algorithm);
        var token = token(JWSAlgorithm.parse(algorithm), key, Map.of("issuers", List.of(LEAF), "exp", LATER), "JWT");

        assertThat(claims(token, key)).isPresent();
        assertThat(claims(token, key(algorithm))).isEmpty();
        assertThat(claims(token.substring(0, token.length() - 4) + "AAAA", key)).isEmpty();
    }

    @Test
    void tokenOutOfDateOrWithoutAnEndIsNot() {
        assertThat(claims(token(leafKey, Map.of("exp", NOW.getEpochSecond() - 1)), leafKey))
                .isEmpty();
        assertThat(claims(token(leafKey, Map.of("issuers", List.of())), leafKey))
                .isEmpty();
        assertThat(claims(token(leafKey, Map.of("exp", LATER, "iat", LATER)), leafKey))
                .isEmpty();
    }

    @Test
    void chainThroughAnIntermediateReachesTheAnchor() {
        federate();

        assertThat(reaches(LEAF)).isTrue();
        assertThat(reaches("https://school.example/issuers/other")).isFalse();
    }

    @Test
    void chainToAnotherAnchorReachesNothing() {
        federate();

        assertThat(new TrustChain(fetcher(), new Federation("F", ANCHOR, keys(curve("forged"))), NOW).reaches(LEAF))
                .isFalse();
        assertThat(new TrustChain(fetcher(), new Federation("F", "https://other.example", keys(anchorKey)), NOW)
                        .reaches(LEAF))
                .isFalse();
    }

    /** Anybody can name somebody above; that one has to name them as well. */
    @Test
    void hintWithoutAStatementIsNothing() {
        federate();
        web.remove(statementAddress(MIDDLE, LEAF));

        assertThat(reaches(LEAF)).isFalse();
    }

    @Test
    void statementAboutAnotherKeyIsNothing() {
        federate();
        web.put(statementAddress(MIDDLE, LEAF), statement(middleKey, MIDDLE, LEAF, Map.of("jwks", jwks(curve("x")))));

        assertThat(reaches(LEAF)).isFalse();
    }

    /** An intermediate whose keys its own superior does not confirm speaks for nobody. */
    @Test
    void intermediateWithKeysOfItsOwnIsNothing() {
        federate();
        var forged = curve("middle");
        web.put(configurationAddress(MIDDLE), configuration(forged, MIDDLE, List.of(ANCHOR)));
        web.put(statementAddress(MIDDLE, LEAF), statement(forged, MIDDLE, LEAF, Map.of("jwks", jwks(leafKey))));

        assertThat(reaches(LEAF)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void anchorMayLimitTheLengthOfChains(int longest, boolean reached) {
        federate();
        web.put(
                statementAddress(ANCHOR, MIDDLE),
                statement(
                        anchorKey,
                        ANCHOR,
                        MIDDLE,
                        Map.of("jwks", jwks(middleKey), "constraints", Map.of("max_path_length", longest))));

        assertThat(reaches(LEAF)).isEqualTo(reached);
    }

    @Test
    void circlesAndCrowdsEnd() {
        web.put(configurationAddress(LEAF), configuration(leafKey, LEAF, List.of(MIDDLE)));
        web.put(configurationAddress(MIDDLE), configuration(middleKey, MIDDLE, List.of(LEAF)));

        assertThat(reaches(LEAF)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "did:web:school.example, https://school.example",
        "did:web:school.example:issuers:archives, https://school.example/issuers/archives",
        "https://school.example/x, https://school.example/x",
    })
    void issuersOnTheWebAreEntities(String issuer, String entity) {
        assertThat(Trust.entity(issuer)).contains(entity);
        assertThat(Trust.entity("did:key:z6Mk")).isEmpty();
    }

    @Test
    void fileOfTheOperatorIsReadOrRefusedByName(@TempDir Path folder) throws IOException {
        assertThat(RegistryFile.read(folder)).isEmpty();
        var file = folder.resolve("trust.json");
        Files.writeString(file, """
            {"lists": [{"name": "Register", "address": "https://r.example/list", "keys": [%s]},
                       {"name": "Roll", "address": "https://r.example/roll", "issuer": "did:web:r.example"}],
             "federations": [{"name": "Union", "anchor": "https://anchor.example", "keys": [%s]}]}\
            """.formatted(anchorKey.toPublicJWK(), anchorKey.toPublicJWK()));
        assertThat(RegistryFile.read(folder)).extracting(Registry::name).containsExactly("Register", "Roll", "Union");

        for (var wrong : new String[] {
            "{",
            "{\"lists\":[{\"name\":\"R\"}]}",
            "{\"lists\":[{\"name\":\"R\",\"address\":\"http://r\",\"keys\":[]}]}",
            "{\"lists\":[{\"name\":\"R\",\"address\":\"https://r\",\"keys\":[]}]}",
        }) {
            Files.writeString(file, wrong);
            assertThatThrownBy(() -> RegistryFile.read(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("trust.json");
        }
    }

    private void federate() {
        web.put(configurationAddress(LEAF), configuration(leafKey, LEAF, List.of(MIDDLE)));
        web.put(configurationAddress(MIDDLE), configuration(middleKey, MIDDLE, List.of(ANCHOR)));
        web.put(configurationAddress(ANCHOR), configuration(anchorKey, ANCHOR, List.of()));
        web.put(statementAddress(MIDDLE, LEAF), statement(middleKey, MIDDLE, LEAF, Map.of("jwks", jwks(leafKey))));
        web.put(
                statementAddress(ANCHOR, MIDDLE),
                statement(anchorKey, ANCHOR, MIDDLE, Map.of("jwks", jwks(middleKey))));
    }

    private boolean reaches(String entity) {
        return new TrustChain(fetcher(), new Federation("F", ANCHOR, keys(anchorKey)), NOW).reaches(entity);
    }

    private Fetcher fetcher() {
        return Fetcher.none().after(this::find);
    }

    private Optional<byte[]> find(URI address) {
        return Optional.ofNullable(web.get(address.toString())).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static String configurationAddress(String entity) {
        return entity + "/.well-known/openid-federation";
    }

    private static String statementAddress(String superior, String entity) {
        return superior + "/fetch?sub=" + java.net.URLEncoder.encode(entity, StandardCharsets.UTF_8);
    }

    private static String configuration(JWK key, String entity, List<String> hints) {
        return statement(
                key,
                entity,
                entity,
                Map.of(
                        "jwks", jwks(key),
                        "authority_hints", hints,
                        "metadata",
                                Map.of("federation_entity", Map.of("federation_fetch_endpoint", entity + "/fetch"))));
    }

    private static String statement(JWK key, String issuer, String subject, Map<String, Object> more) {
        var claims = new HashMap<String, Object>(more);
        claims.putAll(Map.of("iss", issuer, "sub", subject, "iat", NOW.getEpochSecond(), "exp", LATER));
        return token(JWSAlgorithm.ES256, key, claims, "entity-statement+jwt");
    }

    private static String token(JWK key, Map<String, Object> claims) {
        return token(JWSAlgorithm.ES256, key, claims, "JWT");
    }

    private static String token(JWSAlgorithm algorithm, JWK key, Map<String, Object> claims, String type) {
        var header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        var token = new JWSObject(header, new Payload(JsonMapper.shared().writeValueAsString(claims)));
        try {
            token.sign(signer(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return switch (key) {
            case ECKey curve -> new ECDSASigner(curve);
            case OctetKeyPair pair -> new EdwardsSigner(SECRETS.get(pair.getX()));
            case RSAKey rsa -> new RSASSASigner(rsa);
            default -> throw new IllegalArgumentException();
        };
    }

    private Optional<?> claims(String token, JWK key) {
        return SignedToken.parse(token.getBytes(StandardCharsets.UTF_8))
                .flatMap(parsed -> parsed.signedBy(keys(key), NOW));
    }

    private static JWKSet keys(JWK key) {
        return new JWKSet(key.toPublicJWK());
    }

    private static Map<String, Object> jwks(JWK key) {
        return keys(key).toJSONObject();
    }

    private static JWK key(String algorithm) throws JOSEException {
        return switch (algorithm) {
            case "ES256" -> curve("k");
            case "EdDSA" -> edwards();
            default -> new RSAKeyGenerator(2048).keyID("k").generate();
        };
    }

    private static JWK edwards() {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = keys.getPublic().getEncoded();
            var x = Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
            SECRETS.put(x, keys.getPrivate());
            return new OctetKeyPair.Builder(Curve.Ed25519, x).keyID("k").build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the JDK: Nimbus needs another library for this. */
    private record EdwardsSigner(PrivateKey secret) implements JWSSigner {

        @Override
        public Base64URL sign(JWSHeader header, byte[] input) {
            try {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(secret);
                signature.update(input);
                return Base64URL.encode(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Set<JWSAlgorithm> supportedJWSAlgorithms() {
            return Set.of(JWSAlgorithm.EdDSA);
        }

        @Override
        public JCAContext getJCAContext() {
            return new JCAContext();
        }
    }

    private static JWK curve(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
