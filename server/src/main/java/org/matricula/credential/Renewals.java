package org.matricula.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Learners renew what its issuer lets them renew by themselves, before or after its end (*Micro-credentials*, 6). */
@Component
public class Renewals {

    private final CredentialStore store;
    private final Achievements achievements;
    private final Organisations organisations;
    private final Reissue reissue;
    private final Clock clock;

    Renewals(
            CredentialStore store,
            Achievements achievements,
            Organisations organisations,
            Reissue reissue,
            Clock clock) {
        this.store = store;
        this.achievements = achievements;
        this.organisations = organisations;
        this.reissue = reissue;
        this.clock = clock;
    }

    /** Until when it would hold if its learner renewed it now; empty if it can't be renewed, or not yet. */
    public Optional<Instant> possible(Person learner, UUID credentialId) {
        return held(learner, credentialId).flatMap(this::renewedUntil);
    }

    /**
     * @throws NotFound if the learner doesn't hold it
     * @throws Refusal if it can't be renewed, or not yet
     */
    @Transactional
    public CredentialAddress renew(Person learner, UUID credentialId) {
        var credential = held(learner, credentialId).orElseThrow(NotFound::new);
        var until = renewedUntil(credential).orElseThrow(() -> new Refusal("credential.lifecycle.renewal.not-now"));
        return reissue.renew(credential.organisationId(), credentialId, until);
    }

    private Optional<CredentialStore.Facts> held(Person learner, UUID credentialId) {
        return store.find(credentialId).filter(found -> learner.learnerIds().contains(found.learnerId()));
    }

    private Optional<Instant> renewedUntil(CredentialStore.Facts credential) {
        var achievement = achievements.get(credential.organisationId(), credential.achievementId());
        var end = credential.validUntil();
        var possible = achievement.renewal() == Renewal.SELF_SERVICE
                && end != null
                && credential.replacedBy() == null
                && credential.standing().isValid()
                && !clock.instant().isBefore(opens(achievement, credential, end));
        if (!possible) return Optional.empty();
        var from = end.isBefore(clock.instant()) ? clock.instant() : end;
        var zone = organisations.get(credential.organisationId().toString()).zone();
        return Optional.ofNullable(achievement.endOf(from, zone));
    }

    private Instant opens(Achievement achievement, CredentialStore.Facts credential, Instant end) {
        if (achievement.renewalOpens() == null) return credential.issuedAt();
        var zone = organisations.get(credential.organisationId().toString()).zone();
        return end.atZone(zone).minus(Period.parse(achievement.renewalOpens())).toInstant();
    }
}
