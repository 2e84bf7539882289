package org.matricula.organisation;

import java.time.Clock;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.platform.Audit;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Memberships made before there is a learner: the organisation's program gets a link, passes it on, and whoever signs in
 * and says yes by it is the learner from then on.
 */
@Service
public class WaitingMemberships {

    /** As personal invitations: seed 004. */
    private static final Period LIFETIME = Period.ofMonths(6);

    private static final int NAME_LENGTH = 200;

    private final MembershipStore store;
    private final MembershipLinkStore links;
    private final ExternalLearnerIds externalIds;
    private final MembershipNews news;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    WaitingMemberships(
            MembershipStore store,
            MembershipLinkStore links,
            ExternalLearnerIds externalIds,
            MembershipNews news,
            People people,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.externalIds = externalIds;
        this.news = news;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Invalid if the external id is missing, too long, or a learner's already */
    @Transactional
    public Membership make(Organisation organisation, String externalLearnerId) {
        return make(organisation, externalLearnerId, "");
    }

    /** @param name what the organisation calls them until they come; blank for nothing. @throws Invalid also naming it */
    @Transactional
    public Membership make(Organisation organisation, String externalLearnerId, String name) {
        var external = ExternalLearnerIds.checked(externalLearnerId)
                .orElseThrow(() -> Invalid.field("externalLearnerId", "organisation.membership.external-missing"));
        var called = name.strip();
        new Invalid.Collector()
                .check(called.length() <= NAME_LENGTH, "name", "organisation.membership.name-long", NAME_LENGTH)
                .orThrow();
        try {
            var id = store.add(organisation.id(), Optional.empty(), Optional.of(external), clock.instant());
            store.expect(id, called);
            audit.record(organisation.id(), "membership.made", "membership", id, Map.of());
            news.changed(organisation.id(), id);
            return store.find(organisation.id(), id).orElseThrow();
        } catch (DuplicateKeyException taken) {
            throw Invalid.field("externalLearnerId", "organisation.membership.external-taken", external);
        }
    }

    /**
     * A new link to a membership that waits; links made before go on working until their own time is over.
     *
     * @throws Refusal if somebody has taken it
     */
    @Transactional
    public Token link(Organisation organisation, UUID membershipId) {
        var membership = store.lock(organisation.id(), membershipId)
                .filter(one -> !one.isRemoved())
                .orElseThrow(NotFound::new);
        if (!membership.isWaiting()) throw new Refusal("organisation.membership.taken-already");
        var token = Token.random();
        var expiresAt =
                clock.instant().atZone(organisation.zone()).plus(LIFETIME).toInstant();
        links.add(token, membershipId, expiresAt);
        return token;
    }

    /** Looking changes nothing. @throws NotFound @throws Gone if it was withdrawn or its time is over */
    public WaitingMembership open(Token token) {
        var found = links.find(token).orElseThrow(NotFound::new);
        var membership =
                store.find(found.organisationId(), found.membershipId()).orElseThrow(NotFound::new);
        if (membership.isRemoved()) throw new Gone("organisation.membership.withdrawn");
        if (!clock.instant().isBefore(found.expiresAt())) throw new Gone("organisation.membership.link-ended");
        return new WaitingMembership(membership, found.expiresAt());
    }

    /** Whether this person took it. */
    public boolean isTakenBy(Membership membership, UUID accountId) {
        return store.together(membership.organisationId(), membership.seenAs()).stream()
                .map(Membership::learnerId)
                .anyMatch(people.personOf(accountId).learnerIds()::contains);
    }

    /**
     * The person is the organisation's learner from now on. If they were so already, the membership joins the one they
     * have; its external id goes on leading to them. Saying yes twice changes nothing the second time.
     *
     * @throws Gone as {@link #open} @throws Refusal if somebody else has taken it
     */
    @Transactional
    public Membership accept(Token token, UUID accountId) {
        var asked = open(token).membership();
        var person = people.personOf(accountId);
        store.oneAtATime(asked.organisationId(), person);
        var membership = store.lock(asked.organisationId(), asked.id()).orElseThrow(NotFound::new);
        if (!membership.isWaiting()) {
            if (isTakenBy(membership, accountId)) return membership;
            throw new Refusal("organisation.membership.taken-by-another");
        }
        var own = store.of(membership.organisationId(), person).stream()
                .filter(one -> !one.isRemoved())
                .findFirst()
                .flatMap(one -> store.find(one.organisationId(), one.seenAs()));
        own.ifPresentOrElse(
                known -> externalIds.absorb(membership, known),
                () -> store.take(membership.id(), person.id(), clock.instant()));
        audit.recordLearner(
                person.id(), membership.organisationId(), "membership.accepted", Map.of("membership", membership.id()));
        news.changed(membership.organisationId(), membership.id());
        own.ifPresent(one -> news.changed(one.organisationId(), one.id()));
        return store.find(membership.organisationId(), membership.id()).orElseThrow();
    }
}
