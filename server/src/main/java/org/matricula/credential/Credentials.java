package org.matricula.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.account.LearnerKeys;
import org.matricula.catalogue.Programme;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.QueryBatch;
import org.matricula.platform.Refusal;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import org.matricula.progress.Revocations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Awarded credentials: what a learner holds, and what an issuer takes back. */
@Component
public class Credentials {

    private static final int LENGTH_OF_UUID = 36;

    private final StandingStore store;
    private final CredentialStore issued;
    private final AwardStore awards;
    private final AwardJobStore tallies;
    private final Achievements achievements;
    private final LearnerKeys learnerKeys;
    private final StandingChanges changes;
    private final Revocations revocations;
    private final ApplicationEventPublisher events;
    private final JdbcOperations batches;

    Credentials(
            StandingStore store,
            CredentialStore issued,
            AwardStore awards,
            AwardJobStore tallies,
            Achievements achievements,
            LearnerKeys learnerKeys,
            StandingChanges changes,
            Revocations revocations,
            ApplicationEventPublisher events,
            JdbcOperations batches) {
        this.store = store;
        this.issued = issued;
        this.awards = awards;
        this.tallies = tallies;
        this.achievements = achievements;
        this.learnerKeys = learnerKeys;
        this.changes = changes;
        this.revocations = revocations;
        this.events = events;
        this.batches = batches;
    }

    /** A learner's awards with their addresses, the newest first; none of a learner whose data was erased. */
    public List<Award> of(Person person) {
        return opened(person.learnerIds(), awards.awardsOf(person).stream()).toList();
    }

    /** Those for a programme and its courses, with what they stand for. */
    public Held of(Person person, Programme programme) {
        var batch = new QueryBatch();
        var all = awards.awardsOf(batch, person);
        var recognised = achievements.of(batch, programme);
        batch.run(batches);
        var named = recognised.stream().collect(Collectors.toMap(Achievement::id, Function.identity()));
        var held = all.stream().filter(award -> named.containsKey(award.achievementId()));
        return new Held(opened(person.learnerIds(), held).toList(), named);
    }

    /** Where these credentials of these learners are; those whose data was erased are absent. */
    public Map<UUID, CredentialAddress> addresses(Collection<UUID> learnerIds, Collection<UUID> credentialIds) {
        return opened(learnerIds, awards.awardsOf(learnerIds, credentialIds).stream())
                .collect(Collectors.toMap(Award::credentialId, Award::address));
    }

    /** Whether the credential at this address was awarded to this person, also if another took its place. */
    public boolean isOf(Person person, CredentialAddress address) {
        return issued.find(address.credentialId())
                .filter(found -> person.learnerIds().contains(found.learnerId()))
                .isPresent();
    }

    /** What the issuer says of these credentials today. */
    public Map<UUID, Standing> standings(List<UUID> credentialIds) {
        return store.standings(credentialIds);
    }

    /** The same for another reason than fraud. */
    @Transactional
    public void revoke(UUID organisationId, UUID credentialId, String reason) {
        revoke(organisationId, credentialId, reason, false);
    }

    /**
     * Takes a credential back. The certificate it stands for is revoked with it.
     *
     * @param fraud whether those who rely on it are to know at once
     * @throws NotFound if it is not this issuer's
     * @throws Refusal if it is revoked already
     */
    @Transactional
    public void revoke(UUID organisationId, UUID credentialId, String reason, boolean fraud) {
        var why = StandingChanges.reason(reason);
        var credential = changes.current(organisationId, credentialId);
        if (credential.standing().status() == Standing.Status.REVOKED) throw new Refusal("credential.revoke.already");
        var at = changes.change(credential, Standing.Status.REVOKED, why, "credential.revoked");
        tallies.count(credential.achievementId(), 0, 1);
        revokeCertificate(credential, why, at);
        events.publishEvent(new CredentialRevoked(
                credentialId, credential.learnerId(), organisationId, credential.achievementId(), fraud, at));
    }

    /**
     * Takes a revocation back: credential and certificate stand again as if it had not been.
     *
     * @throws NotFound if it is not this issuer's
     * @throws Refusal if it isn't revoked
     */
    @Transactional
    public void reinstate(UUID organisationId, UUID credentialId, String reason) {
        var why = StandingChanges.reason(reason);
        var credential = changes.current(organisationId, credentialId);
        if (credential.standing().status() != Standing.Status.REVOKED) throw new Refusal("credential.reinstate.stands");
        var at = changes.change(credential, Standing.Status.VALID, why, "credential.reinstated");
        tallies.count(credential.achievementId(), 0, -1);
        reinstateCertificate(credential);
        events.publishEvent(new CredentialReinstated(
                credentialId, credential.learnerId(), organisationId, credential.achievementId(), at));
    }

    private void revokeCertificate(CredentialStore.Facts credential, String reason, Instant at) {
        var achievement = achievements.get(credential.organisationId(), credential.achievementId());
        var source = awards.sourceOf(credential.learnerId(), credential.credentialId());
        if (achievement.programmeId() != null && isProgramme(source)) {
            revocations.revokeProgrammeCertificate(credential.learnerId(), achievement.programmeId(), reason, at);
        } else if (achievement.courseId() != null) {
            runOf(source)
                    .ifPresent(run -> revocations.revokeCourseCertificate(credential.learnerId(), run, reason, at));
        }
    }

    private static boolean isProgramme(String source) {
        return source.equals("programme");
    }

    /** Only the certificate of the achievement's own course is named by its run alone. */
    private static Optional<UUID> runOf(String source) {
        return source.length() == LENGTH_OF_UUID ? Optional.of(UUID.fromString(source)) : Optional.empty();
    }

    private void reinstateCertificate(CredentialStore.Facts credential) {
        var achievement = achievements.get(credential.organisationId(), credential.achievementId());
        var source = awards.sourceOf(credential.learnerId(), credential.credentialId());
        if (achievement.programmeId() != null && isProgramme(source)) {
            revocations.reinstateProgrammeCertificate(credential.learnerId(), achievement.programmeId());
        } else if (achievement.courseId() != null) {
            runOf(source).ifPresent(run -> revocations.reinstateCourseCertificate(credential.learnerId(), run));
        }
    }

    /** Awards of these learners with their addresses, in the same order; none of a learner whose data was erased. */
    Stream<Award> opened(Collection<UUID> learnerIds, Stream<AwardStore.SealedAward> sealed) {
        var keys = learnerKeys.find(learnerIds);
        return sealed.filter(award -> keys.containsKey(award.learnerId()))
                .map(award -> open(award, keys.get(award.learnerId())));
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
