package org.matricula.credential.brought;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.matricula.credential.web.CheckWords;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Verdict;
import org.matricula.openbadges.Verification;
import org.matricula.openbadges.Verifier;
import org.matricula.platform.Invalid;

/** A credential that is brought, to the letter and as it was read. */
record Incoming(String text, AchievementCredential credential, Verdict verdict) {

    /** @throws Invalid if it can't be let in, with what is wrong */
    static Incoming of(Verification verified, byte[] document) {
        if (!BroughtCredentials.isTaken(verified.verdict())) {
            throw Invalid.field("file", "credential.brought.refused", why(verified));
        }
        var credential =
                verified.credential().orElseThrow(() -> Invalid.field("file", "credential.brought.no-achievement"));
        return new Incoming(Verifier.credentialIn(document).strip(), credential, verified.verdict());
    }

    private static String why(Verification verified) {
        return verified.checks().stream()
                .filter(check -> check.outcome() == Check.Outcome.FAILED)
                .map(CheckWords::sentence)
                .findFirst()
                .orElse("");
    }

    /** What was let in before. */
    static Incoming read(String text) {
        return new Incoming(text, Verifier.read(text).orElseThrow(), Verdict.UNDETERMINED);
    }

    boolean isToken() {
        return text.startsWith("ey");
    }

    /** The id its issuer gave it; empty if none. */
    String source() {
        return credential.id();
    }

    /** The same for the same issuer and id; where there is no id, for the same document. */
    byte[] sourceHash() {
        var what = source().isEmpty() ? text : source();
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((credential.issuer().id() + "\n" + what).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    BroughtCredential describe(BroughtCredentialStore.Sealed row) {
        var achievement = credential.subject().achievement();
        return new BroughtCredential(
                row.id(),
                source(),
                achievement.name().isBlank() ? credential.name() : achievement.name(),
                Objects.requireNonNullElse(
                        credential.issuer().name(), credential.issuer().id()),
                Objects.requireNonNullElse(credential.awardedDate(), credential.validFrom()),
                credential.validUntil(),
                row.token(),
                row.verdict(),
                row.owner(),
                row.verifiedAt(),
                row.broughtAt(),
                row.changedAt());
    }
}
