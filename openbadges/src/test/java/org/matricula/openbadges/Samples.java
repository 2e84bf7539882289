package org.matricula.openbadges;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A small world: an issuer, a learner, an achievement, and a web of documents in memory. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final SigningKey KEY = SigningKey.ofSeed("a seed of thirty-two bytes, ok?!".getBytes());
    static final CredentialSigner SIGNER = CredentialSigner.didKey(KEY);
    static final Verifier VERIFIER = new Verifier(Fetcher.none());

    private Samples() {}

    static AchievementCredential credential() {
        return credential(KEY.didKey());
    }

    static AchievementCredential credential(String issuer) {
        var achievement = new Achievement(
                "https://example.org/achievements/1",
                "Reading old hands",
                "Can read and date handwriting of the 16th century?",
                new Criteria(null, "Passed all three tests."),
                "Course",
                new Image("https://example.org/badge.png", "A quill"),
                null,
                "PAL-101",
                "en",
                List.of("palaeography", "archives"),
                List.of(new Alignment(
                        "Read sources", "https://example.org/skills/7", "7", null, "Skills of archives", null)),
                List.of(ResultDescription.percent("https://example.org/results/1", "Average", "40")),
                "2",
                List.of("https://example.org/achievements/0"),
                List.of());
        var subject = new AchievementSubject(
                null,
                List.of(Identity.hashedEmail("Ada@example.org", "salt-1")),
                achievement,
                Instant.parse("2025-09-01T00:00:00Z"),
                Instant.parse("2026-01-31T00:00:00Z"),
                "With great patience.",
                List.of(new Result("https://example.org/results/1", "87.5", null, "Completed")));
        return AchievementCredential.of(
                        "https://example.org/c/1",
                        "Reading old hands",
                        Profile.of(issuer, "School of Archives"),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        subject)
                .withEvidence(List.of(new Evidence(
                        "https://example.org/evidence/1", "Transcript of a letter", null, "Two pages", null, null)));
    }

    static ObjectNode signed() {
        return SIGNER.sign(credential().toJson(), Instant.parse("2026-02-01T00:00:00Z"));
    }

    /** The same by a key that is its own issuer. */
    static ObjectNode signedBy(SigningKey key) {
        return CredentialSigner.didKey(key).sign(credential(key.didKey()).toJson(), NOW);
    }

    /** A record with that credential inside, and one achievement above it. */
    static ClrCredential learnerRecord() {
        var course = credential().subject().achievement();
        var programme = Achievement.of(
                "https://example.org/achievements/2",
                "Archivist",
                "Can keep an archive",
                new Criteria(null, "All courses passed."));
        var subject = new ClrSubject(
                null,
                List.of(new Identity("Ada", false, "name", null)),
                List.of(programme, course),
                List.of(signed()),
                List.of(Association.parent(programme.id(), course.id())));
        return new ClrCredential(
                "https://example.org/snapshots/1",
                "Record: Archivist",
                null,
                true,
                Profile.of(KEY.didKey(), "School of Archives"),
                Instant.parse("2026-02-02T00:00:00Z"),
                subject);
    }

    /** Documents by address; anything else cannot be reached. */
    static final class Web {

        private final Map<String, byte[]> documents = new HashMap<>();

        Web with(String address, Object json) {
            documents.put(address, json.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return this;
        }

        Fetcher fetcher() {
            return Fetcher.none().after(this::find);
        }

        private Optional<byte[]> find(URI address) {
            return Optional.ofNullable(documents.get(address.toString()));
        }
    }
}
