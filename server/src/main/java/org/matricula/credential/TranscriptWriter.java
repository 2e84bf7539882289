package org.matricula.credential;

import static org.matricula.platform.text.Text.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.AchievementSubject;
import org.matricula.openbadges.Association;
import org.matricula.openbadges.ClrCredential;
import org.matricula.openbadges.ClrSubject;
import org.matricula.openbadges.Identity;
import org.matricula.openbadges.Profile;
import org.matricula.openbadges.Result;
import org.matricula.openbadges.ResultDescription;
import org.matricula.organisation.Organisation;
import org.matricula.platform.PublicUrl;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one learner record. Results can stand only in a credential's subject (Open Badges 3.0, B.1.2), so each entry is
 * a signed statement of its own; the credential it was awarded stands beside it, as it was signed. A statement has the
 * credential's place in the status list: taken out of the record, it is revoked with it.
 */
final class TranscriptWriter {

    private final Organisation organisation;
    private final Issuers.Signer signer;
    private final AchievementWriter achievements;
    private final Profile issuer;
    private final Instant now;
    private final Map<String, org.matricula.openbadges.Achievement> named = new LinkedHashMap<>();
    private final List<ObjectNode> contained = new ArrayList<>();

    TranscriptWriter(Organisation organisation, Issuers.Signer signer, PublicUrl publicUrl, Instant now) {
        this.organisation = organisation;
        this.signer = signer;
        this.achievements = new AchievementWriter(organisation, publicUrl);
        this.issuer = achievements.issuer(signer.issuer());
        this.now = now;
    }

    void add(Transcript.Entry entry, Transcript transcript, @Nullable ObjectNode credential) {
        var descriptions = new ArrayList<ResultDescription>();
        var results = new ArrayList<Result>();
        if (entry.result() != null) {
            descriptions.add(achievements.letter(entry.achievement()));
            results.add(
                    new Result(descriptions.getLast().id(), word(entry.result().name()), null, "Completed"));
        }
        if (entry.percentage() != null) {
            descriptions.add(achievements.percentage(entry.achievement()));
            results.add(new Result(descriptions.getLast().id(), rounded(entry.percentage()), null, null));
        }
        var achievement = achievements.write(entry.achievement(), descriptions);
        named.put(achievement.id(), achievement);
        var id = transcript.url() + "#statement-" + (named.size());
        contained.add(statement(id, entry, subject(transcript, achievement, results), credential));
        if (entry.enclosed() && credential != null) contained.add(credential);
    }

    ObjectNode record(Transcript transcript) {
        var programme = achievements.write(transcript.programme(), List.of());
        var parts = named.keySet().stream()
                .filter(id -> !id.equals(programme.id()))
                .map(id -> Association.parent(programme.id(), id))
                .toList();
        named.putIfAbsent(programme.id(), programme);
        var subject = new ClrSubject(null, who(transcript), List.copyOf(named.values()), contained, parts);
        return new ClrCredential(transcript.url(), transcript.name(), null, transcript.partial(), issuer, now, subject)
                .toJson();
    }

    /** As pages show it: one place after the point. */
    static String rounded(BigDecimal percentage) {
        return percentage.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private ObjectNode statement(
            String id, Transcript.Entry entry, AchievementSubject subject, @Nullable ObjectNode credential) {
        var unsigned = new AchievementCredential(
                        id,
                        entry.achievement().name(),
                        null,
                        null,
                        issuer,
                        entry.earnedAt(),
                        entry.earnedAt() == null ? now : entry.earnedAt(),
                        null,
                        subject,
                        List.of(),
                        List.of(),
                        null)
                .toJson();
        if (credential != null && credential.has("credentialStatus")) {
            unsigned.set("credentialStatus", credential.get("credentialStatus").deepCopy());
        }
        return signer.credentials().sign(unsigned, now);
    }

    private static AchievementSubject subject(
            Transcript transcript, org.matricula.openbadges.Achievement achievement, List<Result> results) {
        return new AchievementSubject(null, who(transcript), achievement, null, null, null, results);
    }

    private static List<Identity> who(Transcript transcript) {
        var identifiers = new ArrayList<Identity>();
        if (transcript.holder() != null) identifiers.add(new Identity(transcript.holder(), false, "name", null));
        if (transcript.email() != null) identifiers.add(new Identity(transcript.email(), false, "emailAddress", null));
        return identifiers;
    }

    private String word(String result) {
        var key = "credential.document.result." + result.toLowerCase(Locale.ROOT);
        return t(organisation.language(), organisation.zone(), key);
    }
}
