package org.matricula.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Directory;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.AchievementSubject;
import org.matricula.openbadges.Identity;
import org.matricula.openbadges.Profile;
import org.matricula.openbadges.Result;
import org.matricula.openbadges.ResultDescription;
import org.matricula.openbadges.StatusEntry;
import org.matricula.organisation.Organisation;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;

/**
 * Writes the signed documents of one achievement (Open Badges 3.0, 4.1: AchievementCredential).
 * Holds what all of them have in common. Thread-safe.
 */
final class CredentialWriter {

    private final Organisation organisation;
    private final Definition definition;
    private final Issuers.Signer signer;
    private final PublicUrl publicUrl;
    private final AchievementWriter achievements;
    private final Profile issuer;

    CredentialWriter(Organisation organisation, Definition definition, Issuers.Signer signer, PublicUrl publicUrl) {
        this.organisation = organisation;
        this.achievements = new AchievementWriter(organisation, publicUrl);
        this.definition = definition;
        this.signer = signer;
        this.publicUrl = publicUrl;
        this.issuer = achievements.issuer(signer.issuer(), definition.issuerEndorsements());
    }

    Achievement achievement() {
        return definition.achievement();
    }

    /** When what was earned then ends to be valid; null for never. */
    @Nullable
    Instant validUntil(Earned earned) {
        if (earned.validUntil() != null) return earned.validUntil();
        return achievement().endOf(earned.earnedAt(), organisation.zone());
    }

    /** UTF-8 JSON, signed with eddsa-rdfc-2022. */
    byte[] write(
            Directory.Entry holder, Earned earned, CredentialAddress address, StatusLists.Place place, Instant now) {
        var list = publicUrl.of("/status/" + place.listToken());
        var credential = new AchievementCredential(
                publicUrl.of(address.path()),
                achievement().name(),
                null,
                null,
                issuer,
                earned.earnedAt(),
                earned.earnedAt(),
                validUntil(earned),
                subject(holder, earned),
                earned.evidence(),
                List.of(),
                StatusEntry.of(StatusEntry.Purpose.REVOCATION, place.index(), list));
        var document = credential.toJson();
        document.set("refreshService", RefreshAddress.of(publicUrl, address));
        return signer.credentials().sign(document, now).toString().getBytes(StandardCharsets.UTF_8);
    }

    private AchievementSubject subject(Directory.Entry holder, Earned earned) {
        var identifiers = new ArrayList<Identity>();
        identifiers.add(new Identity(holder.name(), false, "name", null));
        if (holder.address() != null) {
            identifiers.add(
                    Identity.hashedEmail(holder.address(), Token.random().value()));
        }
        var letter = achievements.letter(achievement());
        var described = earned.result() == null ? List.<ResultDescription>of() : List.of(letter);
        var results = earned.result() == null
                ? List.<Result>of()
                : List.of(new Result(letter.id(), earned.result(), null, null));
        return new AchievementSubject(
                null, identifiers, achievements.write(definition, described), null, null, earned.narrative(), results);
    }
}
