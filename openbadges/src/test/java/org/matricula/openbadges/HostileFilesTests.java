package org.matricula.openbadges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.StatusEntry.Purpose;
import tools.jackson.databind.node.ObjectNode;

/** Files made to do harm: each is refused for its own reason, long before anybody loses patience. */
class HostileFilesTests {

    /** Generous, for machines that are busy; each takes far less. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String LIST = "https://example.org/status/1";

    record Case(String name, byte[] file, Reason reason) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> files() throws IOException {
        return Stream.of(
                file("JSON 10,000 deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), Reason.TOO_DEEP),
                file("arrays a million deep", "[".repeat(1_000_000), Reason.TOO_DEEP),
                file("the same key twice", "{\"type\":1,\"type\":2}", Reason.DUPLICATE_KEY),
                file("a number of a million digits", "{\"a\":" + "9".repeat(1_000_000) + "}", Reason.NUMBER_TOO_LONG),
                file("a number beyond all", "{\"a\":1e400}", Reason.NUMBER_OUT_OF_RANGE),
                file(
                        "a text of twenty million letters",
                        "{\"a\":\"" + "x".repeat(20_000_000) + "\"}",
                        Reason.TOO_LARGE),
                file("a million values", "[" + "1,".repeat(900_000) + "1]", Reason.TOO_MANY_VALUES),
                new Case("a bomb in an iTXt", png(text("openbadgecredential", 1, bomb())), Reason.IMAGE_COMPRESSED),
                new Case("a bomb in an older iTXt", png(text("openbadges", 1, bomb())), Reason.IMAGE_COMPRESSED),
                new Case("a chunk of two gigabytes", endless(), Reason.IMAGE_DAMAGED),
                new Case("a hundred thousand chunks", png(many()), Reason.IMAGE_DAMAGED),
                new Case("a bomb in a PDF", pdf(bomb()), Reason.PDF_WITHOUT_CREDENTIAL),
                svg("an entity from a file", """
                    <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0"><o:credential>&x;</o:credential></svg>\
                    """),
                svg("an entity from the web", """
                    <!DOCTYPE svg SYSTEM "http://127.0.0.1:1/x.dtd" [<!ENTITY %% p SYSTEM "http://127.0.0.1:1/p">%%p;]>
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0"><o:credential>&x;</o:credential></svg>\
                    """.formatted()),
                svg("a billion laughs", laughs()),
                file(
                        "a picture a million deep",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g>".repeat(200_000),
                        Reason.TOO_DEEP),
                file("a token of a thousand parts", "ey." + "a.".repeat(1_000), Reason.MALFORMED_JWT),
                file("a token with a null in it", "eyJhbGciOiJFZERTQSJ9.AA==.AA", Reason.MALFORMED_JWT));
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileIsRefusedForItsReason(Case hostile) {
        var verification =
                assertTimeoutPreemptively(PATIENCE, () -> Samples.VERIFIER.verify(hostile.file(), Samples.NOW));

        assertThat(verification.check(Kind.FORMAT).reason()).isEqualTo(hostile.reason());
        assertThat(verification.isValid()).isFalse();
    }

    /** Scripts are never run here; what is in the picture beside them is read, and the picture itself is not shown. */
    @Test
    void scriptsInAPictureChangeNothing() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(1)</script></svg>";

        var baked = BakedImage.bake(svg.getBytes(UTF_8), Samples.signed().toString());

        assertThat(Samples.VERIFIER.verify(baked, Samples.NOW).verdict()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/status",
                "https://localhost/status",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.7/status",
                "https://192.168.1.1/status",
                "https://[::1]/status",
                "https://[::ffff:10.0.0.1]/status",
                "https://[::ffff:7f00:1]/status",
                "https://0x7f.1/status",
                "https://2130706433/status",
                "http://example.org/status",
                "file:///etc/passwd",
                "ftp://example.org/status",
                "jar:https://example.org!/x",
            })
    void statusListThatPointsInwardIsNotFetched(String address) {
        var credential = Samples.credential()
                .withStatus(StatusEntry.of(Purpose.REVOCATION, 1, address))
                .toJson();
        var verifier = new Verifier(new PublicWeb(Duration.ofSeconds(3)));

        var verification = assertTimeoutPreemptively(
                PATIENCE, () -> verifier.verify(Samples.SIGNER.sign(credential, Samples.NOW), Samples.NOW));

        assertThat(verification.check(Kind.STATUS).reason()).isIn(Reason.ADDRESS_REFUSED, Reason.UNREACHABLE);
        assertThat(verification.isValid()).isFalse();
    }

    @Test
    void statusListOfBillionsOfBitsIsNotUnpacked() throws IOException {
        var list = BitstringStatusList.of(BitstringStatusList.SMALLEST, java.util.stream.LongStream.empty())
                .toJson(LIST, Samples.KEY.didKey(), Purpose.REVOCATION, Samples.NOW, Samples.NOW.plusSeconds(60));
        ((ObjectNode) list.path("credentialSubject")).put("encodedList", gzipBomb());
        var web = new Samples.Web().with(LIST, Samples.SIGNER.sign(list, Samples.NOW));
        var credential = Samples.credential()
                .withStatus(StatusEntry.of(Purpose.REVOCATION, 1, LIST))
                .toJson();
        var signed = Samples.SIGNER.sign(credential, Samples.NOW);

        var verification =
                assertTimeoutPreemptively(PATIENCE, () -> new Verifier(web.fetcher()).verify(signed, Samples.NOW));

        assertThat(verification.check(Kind.STATUS).reason()).isEqualTo(Reason.STATUS_LIST_INVALID);
        assertThat(verification.check(Kind.STATUS).arguments().getLast()).contains("encodedList");
    }

    @Test
    void unsignedTokenIsNotSigned() {
        for (var none : new String[] {"none", "None", "NONE", ""}) {
            var token = base64("{\"alg\":\"" + none + "\"}") + "." + base64(payload()) + ".";
            var verification = Samples.VERIFIER.verify(token, Samples.NOW);
            assertThat(verification.check(Kind.SIGNATURE).reason()).isIn(Reason.NO_PROOF, Reason.UNSUPPORTED_ALGORITHM);
            assertThat(verification.isValid()).isFalse();
        }
    }

    /** Whoever took the public key for a secret would believe this. */
    @Test
    void publicKeyIsNoSecretToSignWith() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256)
                .keyID("https://issuer.example#1")
                .generate();
        var secret = Arrays.copyOf(key.toPublicJWK().toJSONString().getBytes(UTF_8), 64);
        var token = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
                new Payload(payload("https://issuer.example")));
        token.sign(new MACSigner(secret));

        var verification = verifierFor(key).verify(token.serialize(), Samples.NOW);

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.UNSUPPORTED_ALGORITHM);
    }

    /** A key in the token proves that whoever made the token has it, and nothing else. */
    @Test
    void keyThatATokenBringsAlongIsNotItsIssuers() throws Exception {
        var published = new ECKeyGenerator(Curve.P_256)
                .keyID("https://issuer.example#1")
                .generate();
        var forgers = new ECKeyGenerator(Curve.P_256).generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(forgers.toPublicJWK());

        var carried = signed(header.build(), forgers);
        var named = signed(header.keyID(published.getKeyID()).build(), forgers);

        assertThat(verifierFor(published)
                        .verify(carried, Samples.NOW)
                        .check(Kind.ISSUER)
                        .reason())
                .isEqualTo(Reason.KEY_NOT_FOUND);
        assertThat(verifierFor(published)
                        .verify(named, Samples.NOW)
                        .check(Kind.SIGNATURE)
                        .reason())
                .isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void algorithmThatDoesNotFitTheKeyIsRefused() throws Exception {
        var key = new ECKeyGenerator(Curve.P_256)
                .keyID("https://issuer.example#1")
                .generate();
        var parts = signed(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .keyID(key.getKeyID())
                                .build(),
                        key)
                .split("\\.");
        for (var other : new String[] {"RS256", "EdDSA", "Ed25519"}) {
            var header = base64("{\"alg\":\"" + other + "\",\"kid\":\"" + key.getKeyID() + "\"}");
            var token = header + "." + parts[1] + "." + parts[2];
            assertThat(verifierFor(key)
                            .verify(token, Samples.NOW)
                            .check(Kind.SIGNATURE)
                            .reason())
                    .isEqualTo(Reason.SIGNATURE_WRONG);
        }
    }

    @Test
    void graphMadeToBeCanonicalisedForeverIsGivenUp() {
        var signed = Samples.signed();
        var results = ((ObjectNode) signed.path("credentialSubject")).withArray("result");
        for (int i = 0; i < 6; i++) {
            var alignments = results.addObject().put("type", "Result").withArray("alignment");
            for (int k = 0; k < 12; k++) alignments.addObject().put("type", "Alignment");
        }

        var verification = assertTimeoutPreemptively(PATIENCE, () -> Samples.VERIFIER.verify(signed, Samples.NOW));

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.GRAPH_TOO_COMPLEX);
    }

    @Test
    void keysThatAreNoKeysAreRefused() {
        for (var pem : new String[] {
            "",
            "-----BEGIN PUBLIC KEY-----" + "A".repeat(1_000_000) + "-----END PUBLIC KEY-----",
            "-----BEGIN PUBLIC KEY-----AAAA-----END PUBLIC KEY-----",
            "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----",
        }) {
            assertThatThrownBy(() -> VerificationKey.ofPem(pem, "key"))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.KEY_MALFORMED));
        }
    }

    private static Verifier verifierFor(JWK key) {
        var issuer = "https://issuer.example";
        var document = DidDocument.of(issuer, Map.of());
        document.withArray("verificationMethod")
                .addObject()
                .put("id", key.getKeyID())
                .put("controller", issuer)
                .set("publicKeyJwk", StrictJson.object(key.toPublicJWK().toJSONString()));
        document.withArray("assertionMethod").add(key.getKeyID());
        return new Verifier(new Samples.Web().with(issuer, document).fetcher());
    }

    private static String signed(JWSHeader header, ECKey key) throws Exception {
        var token = new JWSObject(header, new Payload(payload("https://issuer.example")));
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String payload() {
        return payload(Samples.KEY.didKey());
    }

    private static String payload(String issuer) {
        return Samples.credential(issuer).toJson().toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static Case file(String name, String text, Reason reason) {
        return new Case(name, text.getBytes(UTF_8), reason);
    }

    private static Case svg(String name, String text) {
        return new Case(name, text.getBytes(UTF_8), Reason.IMAGE_DAMAGED);
    }

    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return text + "]><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\">"
                + "<o:credential>&l11;</o:credential></svg>";
    }

    /** Half a gigabyte of spaces in half a megabyte. */
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            var some = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 200; i++) out.write(some);
        }
        return packed.toByteArray();
    }

    private static String gzipBomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var some = new byte[1 << 20];
            for (int i = 0; i < 300; i++) gzip.write(some);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    private static byte[] text(String keyword, int compressed, byte[] data) {
        var head = (keyword + "\0").getBytes(UTF_8);
        return chunk(
                "iTXt",
                ByteBuffer.allocate(head.length + 4 + data.length)
                        .put(head)
                        .put((byte) compressed)
                        .put(new byte[3])
                        .put(data)
                        .array());
    }

    private static byte[] many() {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) all.writeBytes(chunk("tIME", new byte[0]));
        return all.toByteArray();
    }

    private static byte[] endless() {
        var png = png(new byte[0]);
        ByteBuffer.wrap(png).putInt(8, Integer.MAX_VALUE);
        return png;
    }

    private static byte[] png(byte[] chunks) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0}));
        out.writeBytes(chunks);
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var chunk = ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(UTF_8))
                .put(data);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    private static byte[] pdf(byte[] packed) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n1 0 obj <</Type/EmbeddedFile/Filter/FlateDecode>>stream\n".getBytes(UTF_8));
        out.writeBytes(packed);
        out.writeBytes("\nendstream endobj".getBytes(UTF_8));
        return out.toByteArray();
    }
}
