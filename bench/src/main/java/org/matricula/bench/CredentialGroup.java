package org.matricula.bench;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.matricula.bench.Figure.Reference;
import org.matricula.openbadges.Achievement;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.AchievementSubject;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.openbadges.Criteria;
import org.matricula.openbadges.Fetcher;
import org.matricula.openbadges.Identity;
import org.matricula.openbadges.Profile;
import org.matricula.openbadges.SigningKey;
import org.matricula.openbadges.Verifier;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Issuing and verifying an achievement credential, beside the library most others build on. */
final class CredentialGroup implements Group {

    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration MEASURED = Duration.ofSeconds(4);
    private static final String UNIT = "1/cpu-s";
    private static final Instant NOW = Instant.parse("2026-02-02T00:00:00Z");

    @Override
    public String name() {
        return "credential";
    }

    @Override
    public void measure(Project project, Consumer<Figure> figures) throws Exception {
        var key = SigningKey.generate();
        var signer = CredentialSigner.didKey(key);
        var unsigned = credential(key.didKey());
        var signed = signer.sign(unsigned, NOW).toString();
        var verifier = new Verifier(Fetcher.none());
        double issued = CpuRate.of(WARM_UP, MEASURED, () -> signer.sign(unsigned, NOW));
        double verified = CpuRate.of(WARM_UP, MEASURED, () -> requireValid(verifier, signed));
        var peer = peer(project, unsigned);
        var name = peer.path("peer").stringValue();
        List.of(
                        figure(
                                "issue",
                                issued,
                                new Reference(name, peer.path("issue").doubleValue()),
                                signLimit()),
                        figure(
                                "verify",
                                verified,
                                new Reference(name, peer.path("verify").doubleValue()),
                                verifyLimit()))
                .forEach(figures);
    }

    private static Figure figure(String what, double value, Reference peer, Reference limit) {
        return new Figure("credential." + what + ".eddsa-rdfc-2022", value, UNIT, peer, limit);
    }

    private static void requireValid(Verifier verifier, String signed) {
        var verification = verifier.verify(signed, NOW);
        if (!verification.isValid()) throw new IllegalStateException(verification.toString());
    }

    private static ObjectNode peer(Project project, ObjectNode credential) throws Exception {
        var file = Files.createTempFile("credential", ".json");
        try {
            Files.writeString(file, credential.toString());
            var said = project.runPeer(
                    "credential.mjs", project.contexts().toString(), file.toString(), "" + MEASURED.toSeconds());
            return (ObjectNode) new ObjectMapper().readTree(said);
        } finally {
            Files.delete(file);
        }
    }

    /** An ordinary credential, unsigned. */
    static ObjectNode credential(String issuer) {
        var achievement = Achievement.of(
                "https://example.org/achievements/1",
                "Reading old hands",
                "Can read and date handwriting of the 16th century.",
                new Criteria(null, "Passed all three tests."));
        var subject = AchievementSubject.of(Identity.hashedEmail("ada@example.org", "salt"), achievement);
        return AchievementCredential.of(
                        "https://example.org/c/1",
                        "Reading old hands",
                        Profile.of(issuer, "School of Archives"),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        subject)
                .toJson();
    }

    private static Reference signLimit() throws GeneralSecurityException {
        var signature = ed25519();
        signature.initSign(keys().generateKeyPair().getPrivate());
        return new Reference("ACCP Ed25519 sign", rate(() -> {
            signature.update(new byte[64]);
            signature.sign();
        }));
    }

    private static Reference verifyLimit() throws GeneralSecurityException {
        var pair = keys().generateKeyPair();
        var signature = ed25519();
        signature.initSign(pair.getPrivate());
        signature.update(new byte[64]);
        var signed = signature.sign();
        signature.initVerify(pair.getPublic());
        return new Reference("ACCP Ed25519 verify", rate(() -> {
            signature.update(new byte[64]);
            signature.verify(signed);
        }));
    }

    private static Signature ed25519() throws GeneralSecurityException {
        return Signature.getInstance("Ed25519", AmazonCorrettoCryptoProvider.INSTANCE);
    }

    private static KeyPairGenerator keys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519", AmazonCorrettoCryptoProvider.INSTANCE);
    }

    private interface Crypto {
        void run() throws GeneralSecurityException;
    }

    private static double rate(Crypto work) {
        return CpuRate.of(Duration.ofSeconds(1), Duration.ofSeconds(1), () -> {
            try {
                work.run();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
