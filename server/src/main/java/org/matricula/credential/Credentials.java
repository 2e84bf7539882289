package org.matricula.credential;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.LearnerKeys;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.matricula.progress.Revocations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Awarded credentials: what a learner holds, and what an issuer takes back. */
@Component
public class Credentials {

    static final int REASON_LIMIT = 1000;

    private final CredentialStore store;
    private final AwardStore awards;
    private final AwardJobStore tallies;
    private final Achievements achievements;
    private final LearnerKeys learnerKeys;
    private final StatusLists statusLists;
    private final Revocations revocations;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Credentials(
            CredentialStore store,
            AwardStore awards,
            AwardJobStore tallies,
            Achievements achievements,
            LearnerKeys learnerKeys,
            StatusLists statusLists,
            Revocations revocations,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.awards = awards;
        this.tallies = tallies;
        this.achievements = achievements;
        this.learnerKeys = learnerKeys;
        this.statusLists = statusLists;
        this.revocations = revocations;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** A learner's awards with their addresses, the newest first; none of a learner whose data was erased. */
    public List<Award> of(Person person) {
        var keys = new HashMap<UUID, Sealer>();
        person.learnerIds().forEach(id -> learnerKeys.find(id).ifPresent(key -> keys.put(id, key)));
        return awards.awardsOf(person).stream()
                .filter(award -> keys.containsKey(award.learnerId()))
                .map(award -> open(award, keys.get(award.learnerId())))
                .toList();
    }

    /** What the issuer says of these credentials today. */
    public Map<UUID, Standing> standings(List<UUID> credentialIds) {
        return store.standings(credentialIds);
    }

    /**
     * Takes a credential back for good. The certificate it stands for is revoked with it.
     *
     * @throws NotFound if it is not this issuer's
     * @throws Refusal if it was revoked before
     */
    @Transactional
    public void revoke(UUID organisationId, UUID credentialId, String reason) {
        new Invalid.Collector()
                .check(!reason.isBlank(), "reason", "credential.revoke.reason-missing")
                .check(reason.length() <= REASON_LIMIT, "reason", "credential.revoke.reason-long", REASON_LIMIT)
                .orThrow();
        var credential = ofIssuer(organisationId, credentialId);
        if (credential.standing().status() == Standing.Status.REVOKED) throw new Refusal("credential.revoke.already");
        var revoked = new Standing(Standing.Status.REVOKED, reason.strip(), clock.instant());
        store.change(credential, revoked, Caller.currentAccountId().orElse(null));
        statusLists.changed(credential.statusListId());
        tallies.count(credential.achievementId(), 0, 1);
        revokeCertificate(credential, reason.strip());
        audit.recordLearner(
                credential.learnerId(),
                organisationId,
                "credential.revoked",
                Map.of("credential", credentialId.toString()));
        events.publishEvent(new CredentialRevoked(
                credentialId, credential.learnerId(), organisationId, credential.achievementId()));
    }

    CredentialStore.Facts ofIssuer(UUID organisationId, UUID credentialId) {
        return store.find(credentialId)
                .filter(credential -> credential.organisationId().equals(organisationId))
                .orElseThrow(NotFound::new);
    }

    private void revokeCertificate(CredentialStore.Facts credential, String reason) {
        var achievement = achievements.get(credential.organisationId(), credential.achievementId());
        var source = awards.sourceOf(credential.learnerId(), credential.credentialId());
        var at = clock.instant();
        if (achievement.programmeId() != null) {
            revocations.revokeProgrammeCertificate(credential.learnerId(), achievement.programmeId(), reason, at);
        } else if (achievement.courseId() != null) {
            revocations.revokeCourseCertificate(credential.learnerId(), UUID.fromString(source), reason, at);
        }
    }

    private static Award open(AwardStore.SealedAward award, Sealer key) {
        var token = new String(key.open(award.sealedToken()), StandardCharsets.US_ASCII);
        return new Award(
                award.learnerId(),
                award.achievementId(),
                award.sourceKey(),
                award.credentialId(),
                award.organisationId(),
                new CredentialAddress(new Token(token)),
                award.awardedAt(),
                award.issuedAt());
    }
}
