package org.matricula.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.matricula.openbadges.BakedImage;
import org.matricula.openbadges.BitstringStatusList;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.openbadges.Reason;
import org.matricula.openbadges.SigningKey;
import org.matricula.openbadges.StatusEntry;
import org.matricula.openbadges.StatusEntry.Purpose;
import tools.jackson.databind.node.ObjectNode;

/** JSON, tokens and signed credentials whose checking is meant to cost much, or to reach what is not theirs. */
final class HostileDocuments {

    static final String BOMB_LIST = "https://example.org/status/bomb";

    private static final SigningKey KEY = SigningKey.generate();
    private static final CredentialSigner SIGNER = CredentialSigner.didKey(KEY);

    private final ObjectNode unsigned;
    private final Instant now;

    /** @param unsigned an ordinary credential by {@link #issuer()} */
    HostileDocuments(ObjectNode unsigned, Instant now) {
        this.unsigned = unsigned;
        this.now = now;
    }

    static String issuer() {
        return KEY.didKey();
    }

    List<HostileFile> files() {
        var files = new ArrayList<>(json());
        files.addAll(tokens());
        files.add(withScripts());
        files.add(poisoned());
        files.add(status("status.bomb", BOMB_LIST, Reason.STATUS_LIST_INVALID));
        files.add(status("status.loopback", "https://127.0.0.1/status", Reason.ADDRESS_REFUSED));
        files.add(status("status.link-local", "https://169.254.169.254/latest/meta-data", Reason.ADDRESS_REFUSED));
        files.add(status("status.private", "https://[::ffff:10.0.0.1]/status", Reason.ADDRESS_REFUSED));
        return files;
    }

    private static List<HostileFile> json() {
        return List.of(
                HostileFile.of("json.deep", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), Reason.TOO_DEEP),
                HostileFile.of("json.deeper", "[".repeat(1_000_000), Reason.TOO_DEEP),
                HostileFile.of("json.digits", "{\"a\":" + "9".repeat(1_000_000) + "}", Reason.NUMBER_TOO_LONG),
                HostileFile.of("json.many", "[" + "1,".repeat(900_000) + "1]", Reason.TOO_MANY_VALUES),
                HostileFile.of("json.large", "{\"a\":\"" + "x".repeat(12_000_000) + "\"}", Reason.TOO_LARGE));
    }

    /** The second is what whoever took the public key for a secret would believe. */
    private List<HostileFile> tokens() {
        var signed = SIGNER.signJwt(unsigned, now).split("\\.");
        return List.of(
                token("none", "{\"alg\":\"none\"}", signed[1], "", Reason.NO_PROOF),
                token("hmac", named("HS256"), signed[1], signed[2], Reason.UNSUPPORTED_ALGORITHM),
                token("other-algorithm", named("RS256"), signed[1], signed[2], Reason.SIGNATURE_WRONG),
                token(
                        "altered",
                        named("EdDSA"),
                        base64(unsigned.deepCopy().put("name", "Other").toString()),
                        signed[2],
                        Reason.SIGNATURE_WRONG),
                HostileFile.of("jwt.parts", "ey." + "a.".repeat(500_000), Reason.MALFORMED_JWT));
    }

    private static HostileFile token(String name, String header, String payload, String signature, Reason reason) {
        return HostileFile.of("jwt." + name, base64(header) + "." + payload + "." + signature, reason);
    }

    private static String named(String algorithm) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + KEY.didKeyMethod() + "\"}";
    }

    private HostileFile withScripts() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">"
                + "<script>alert(1)</script>".repeat(10_000) + "</svg>";
        var altered = SIGNER.sign(unsigned, now).put("name", "Other").toString();
        return new HostileFile("svg.scripts", BakedImage.bake(svg.getBytes(UTF_8), altered), Reason.SIGNATURE_WRONG);
    }

    /** Alike nodes that each hold alike nodes: RDFC-1.0 would try every order of the inner ones. */
    private HostileFile poisoned() {
        var signed = SIGNER.sign(unsigned, now);
        var results = ((ObjectNode) signed.path("credentialSubject")).withArray("result");
        for (int i = 0; i < 6; i++) {
            var alignments = results.addObject().put("type", "Result").withArray("alignment");
            for (int k = 0; k < 12; k++) alignments.addObject().put("type", "Alignment");
        }
        return HostileFile.of("json.poisoned-graph", signed.toString(), Reason.GRAPH_TOO_COMPLEX);
    }

    private HostileFile status(String name, String list, Reason reason) {
        var credential = unsigned.deepCopy();
        credential.set(
                "credentialStatus", StatusEntry.of(Purpose.REVOCATION, 1, list).toJson());
        return HostileFile.of(name, SIGNER.sign(credential, now).toString(), reason);
    }

    /** What is served at {@link #BOMB_LIST}: three hundred megabytes in a third of one. */
    byte[] bombList() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var some = new byte[1 << 20];
            for (int i = 0; i < 300; i++) gzip.write(some);
        }
        var list = BitstringStatusList.of(BitstringStatusList.SMALLEST, LongStream.empty())
                .toJson(BOMB_LIST, issuer(), Purpose.REVOCATION, now, now.plusSeconds(3_600));
        ((ObjectNode) list.path("credentialSubject"))
                .put(
                        "encodedList",
                        "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray()));
        return SIGNER.sign(list, now).toString().getBytes(UTF_8);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
