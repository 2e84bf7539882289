package org.matricula.credential.verify;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.matricula.openbadges.Achievement;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.AchievementSubject;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.openbadges.Criteria;
import org.matricula.openbadges.DidDocument;
import org.matricula.openbadges.Identity;
import org.matricula.openbadges.Profile;
import org.matricula.openbadges.SigningKey;
import org.matricula.testing.Elsewhere;
import tools.jackson.databind.node.ObjectNode;

/** An issuer on another platform, with a DID document on the web. */
public final class IssuerElsewhere {

    private final String did;
    private final CredentialSigner signer;

    public IssuerElsewhere(Elsewhere web) {
        var key = SigningKey.generate();
        var address = web.address("school");
        did = DidDocument.didWeb(URI.create(address));
        signer = CredentialSigner.of(key, did + "#key-1");
        web.serve(
                address + "/did.json",
                "application/did+json",
                DidDocument.of(did, Map.of("key-1", key.publicKeyMultibase())));
    }

    public String did() {
        return did;
    }

    public CredentialSigner signer() {
        return signer;
    }

    public AchievementCredential credential(String name) {
        return credential(name, List.of(new Identity("Ada Lovelace", false, "name", null)));
    }

    /** The same to Ada at an e-mail address, which is hashed. */
    public AchievementCredential credential(String name, String address) {
        return credential(
                name,
                List.of(new Identity("Ada Lovelace", false, "name", null), Identity.hashedEmail(address, "s4lt")));
    }

    private AchievementCredential credential(String name, List<Identity> holder) {
        var achievement = Achievement.of(
                "https://elsewhere.example/a", name, "Something learned", new Criteria(null, "Passed the test."));
        var subject = new AchievementSubject(null, holder, achievement, null, null, null, List.of());
        return AchievementCredential.of(
                "https://elsewhere.example/c/" + Math.abs(name.hashCode()),
                name,
                Profile.of(did, "School of Archives"),
                Instant.parse("2026-02-01T00:00:00Z"),
                subject);
    }

    public ObjectNode signed(String name) {
        return signed(credential(name));
    }

    /** The same as a JSON Web Token. */
    public String token(String name) {
        return signer.signJwt(credential(name).toJson(), Instant.parse("2026-02-01T00:00:00Z"));
    }

    public ObjectNode signed(AchievementCredential credential) {
        return signer.sign(credential.toJson(), Instant.parse("2026-02-01T00:00:00Z"));
    }
}
