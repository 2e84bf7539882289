package org.matricula.credential.brought;

import java.time.Instant;
import java.util.List;
import org.matricula.openbadges.Achievement;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.AchievementSubject;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.openbadges.Criteria;
import org.matricula.openbadges.Identity;
import org.matricula.openbadges.Profile;
import org.matricula.openbadges.SigningKey;

/** Badges of an issuer that is nothing but its key, so that they verify without a network. */
public final class ForeignBadge {

    /** The name on them. */
    public static final String HOLDER = "Ada the Weaver";

    private static final Instant SIGNED = Instant.parse("2026-02-01T00:00:00Z");

    private final SigningKey key = SigningKey.generate(SigningKey.Kind.P256);
    private final CredentialSigner signer = CredentialSigner.didKey(key);

    public String json(String id, String name, String address) {
        return signer.sign(credential(id, name, address).toJson(), SIGNED).toString();
    }

    public String token(String id, String name, String address) {
        return signer.signJwt(credential(id, name, address).toJson(), SIGNED);
    }

    /** One that is over. */
    public String expired(String id, String name, String address) {
        var credential = credential(id, name, address).withValidUntil(SIGNED.plusSeconds(60));
        return signer.sign(credential.toJson(), SIGNED).toString();
    }

    private AchievementCredential credential(String id, String name, String address) {
        var achievement = Achievement.of(
                "https://guild.example/a/1", name, "Knows how to " + name, new Criteria(null, "Showed it."));
        var subject = new AchievementSubject(
                null,
                List.of(Identity.hashedEmail(address, "salt"), new Identity(HOLDER, false, "name", null)),
                achievement,
                null,
                null,
                null,
                List.of());
        return AchievementCredential.of(
                "https://guild.example/c/" + id, name, Profile.of(key.didKey(), "Guild of Makers"), SIGNED, subject);
    }
}
