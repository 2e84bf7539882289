package org.matricula.credential.recipient;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.account.EmailAddress;
import org.matricula.account.People;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awards;
import org.matricula.credential.Manner;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a person, by any address they have shown to be theirs, by an id under which an organisation knows them, or
 * by a code they were given. What they take is awarded then, with the original date, and opened to nobody but them.
 */
@Component
public class OwnClaims {

    private final ClaimStore store;
    private final RecipientKeys keys;
    private final SealedContent contents;
    private final GivenStore given;
    private final Accounts accounts;
    private final People people;
    private final Memberships memberships;
    private final Achievements achievements;
    private final Organisations organisations;
    private final Awards awards;
    private final Audit audit;
    private final Clock clock;

    OwnClaims(
            ClaimStore store,
            RecipientKeys keys,
            SealedContent contents,
            GivenStore given,
            Accounts accounts,
            People people,
            Memberships memberships,
            Achievements achievements,
            Organisations organisations,
            Awards awards,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.contents = contents;
        this.given = given;
        this.accounts = accounts;
        this.people = people;
        this.memberships = memberships;
        this.achievements = achievements;
        this.organisations = organisations;
        this.awards = awards;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits for the person with this account, the first first. */
    @Transactional(readOnly = true)
    public List<OwnClaim> waitingFor(UUID accountId) {
        return waiting(people.personOf(accountId)).stream().map(this::own).toList();
    }

    /** What a mail's link leads to. Looking changes nothing. @throws NotFound @throws Gone if it ended or was withdrawn */
    @Transactional(readOnly = true)
    public MailedClaim byLink(Token link) {
        var claim = store.byLink(link.hash()).orElseThrow(NotFound::new);
        if (claim.state() == Claim.State.WAITING && !claim.isWaiting(clock.instant()))
            throw new Gone("credential.recipient.ended");
        var address = claim.sealedContent() == null
                ? ""
                : contents.open(claim.sealedContent()).email();
        return new MailedClaim(own(claim), claim.state() == Claim.State.WAITING, address);
    }

    /** Whether it waits for the person with this account. */
    public boolean isFor(UUID accountId, UUID claimId) {
        return waiting(people.personOf(accountId)).stream()
                .anyMatch(claim -> claim.id().equals(claimId));
    }

    /**
     * Awards it. Somebody who has it already gets nothing new, and taking it twice takes it once.
     *
     * @throws NotFound if it doesn't wait for this person
     * @throws Refusal  if the organisation doesn't award it any more
     */
    @Transactional
    public OwnClaim take(UUID accountId, UUID claimId) {
        var person = people.personOf(accountId);
        var claim = store.lock(claimId).orElseThrow(NotFound::new);
        // Pressed twice.
        if (claim.state() == Claim.State.TAKEN && person.learnerIds().contains(claim.takenBy())) return own(claim);
        requireFor(person, claim);
        var learner = accounts.find(person.id()).isPresent() ? person.id() : accountId;
        var achievement = achievements.get(claim.organisationId(), claim.achievementId());
        if (!has(person, claim)) {
            var content = contents.open(Objects.requireNonNull(claim.sealedContent()));
            awards.award(achievement, List.of(claim.earnedBy(learner, content)), Manner.SILENT);
        }
        store.answer(claimId, Claim.State.TAKEN, learner, clock.instant());
        audit.recordLearner(learner, claim.organisationId(), "award-claim.taken", Map.of("claim", claimId));
        return own(claim);
    }

    /** The credential that a claim became when this person took it; empty if none stands for it any more. */
    @Transactional
    public Optional<UUID> credentialOf(UUID accountId, UUID claimId) {
        var person = people.personOf(accountId);
        var claim = store.lock(claimId).orElseThrow(NotFound::new);
        if (claim.state() != Claim.State.TAKEN || !person.learnerIds().contains(claim.takenBy())) throw new NotFound();
        return given.awarded(claim.achievementId(), person.learnerIds()).entrySet().stream()
                .filter(one -> one.getKey().sourceKey().equals(claim.sourceKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** It comes no more. @throws NotFound if it doesn't wait for this person */
    @Transactional
    public OwnClaim refuse(UUID accountId, UUID claimId) {
        var claim = store.lock(claimId).orElseThrow(NotFound::new);
        requireFor(people.personOf(accountId), claim);
        store.answer(claimId, Claim.State.REFUSED, accountId, clock.instant());
        audit.recordLearner(accountId, claim.organisationId(), "award-claim.refused", Map.of("claim", claimId));
        return own(claim);
    }

    private void requireFor(Person person, Claim claim) {
        if (waiting(person).stream().noneMatch(one -> one.id().equals(claim.id()))) throw new NotFound();
    }

    private boolean has(Person person, Claim claim) {
        var awarded = given.awarded(claim.achievementId(), person.learnerIds()).keySet();
        return awarded.stream().anyMatch(source -> source.sourceKey().equals(claim.sourceKey()));
    }

    private List<Claim> waiting(Person person) {
        return store.waiting(claimant(person), clock.instant());
    }

    ClaimStore.Claimant claimant(Person person) {
        var emails = person.learnerIds().stream()
                .flatMap(id -> accounts.addressesOf(id).stream())
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .map(keys::ofEmail)
                .toList();
        var externals = memberships.externalIdsOf(person).stream()
                .map(known -> keys.ofExternalId(known.organisationId(), known.externalLearnerId()))
                .toList();
        return new ClaimStore.Claimant(emails, externals, person.ids());
    }

    private OwnClaim own(Claim claim) {
        var content = claim.sealedContent() == null ? null : contents.open(claim.sealedContent());
        return new OwnClaim(
                claim.id(),
                organisations.get(claim.organisationId().toString()),
                achievements.get(claim.organisationId(), claim.achievementId()),
                claim.earnedAt(),
                claim.endsAt(),
                content == null ? "" : content.narrative());
    }
}
