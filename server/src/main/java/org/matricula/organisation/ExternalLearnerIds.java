package org.matricula.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations' own systems call their learners: a text of theirs that stands for one learner at a time. */
@Service
public class ExternalLearnerIds {

    private static final int LENGTH = 200;
    private static final String FIELD = "externalLearnerId";

    private final MembershipStore store;
    private final MembershipNews news;
    private final Audit audit;

    ExternalLearnerIds(MembershipStore store, MembershipNews news, Audit audit) {
        this.store = store;
        this.news = news;
        this.audit = audit;
    }

    /**
     * Sets, changes or, with a blank one, clears it.
     *
     * @throws Invalid  if it is too long, or another learner's
     * @throws NotFound if the organisation doesn't know such a learner
     */
    @Transactional
    public void set(UUID organisationId, UUID membershipId, String externalLearnerId) {
        var wanted = checked(externalLearnerId);
        var membership = store.lock(organisationId, membershipId)
                .filter(one -> !one.isRemoved())
                .orElseThrow(NotFound::new);
        if (wanted.equals(Optional.ofNullable(membership.externalLearnerId()))) return;
        try {
            store.setExternalId(membershipId, wanted);
        } catch (DuplicateKeyException taken) {
            throw Invalid.field(FIELD, "organisation.membership.external-taken", wanted.orElse(""));
        }
        // The id itself identifies a person, so it isn't in the audit.
        audit.record(
                organisationId,
                wanted.isPresent() ? "membership.external-id-set" : "membership.external-id-cleared",
                "membership",
                membershipId,
                Map.of());
        news.changed(organisationId, membershipId);
    }

    /** Empty if it is blank. @throws Invalid if it is too long or has characters no id has */
    static Optional<String> checked(@Nullable String externalLearnerId) {
        if (externalLearnerId == null || externalLearnerId.isBlank()) return Optional.empty();
        var text = externalLearnerId.strip();
        new Invalid.Collector()
                .check(text.length() <= LENGTH, FIELD, "organisation.membership.external-long", LENGTH)
                .check(
                        text.codePoints().noneMatch(Character::isISOControl),
                        FIELD,
                        "organisation.membership.external-form")
                .orThrow();
        return Optional.of(text);
    }

    /** Sets it where there is none. @return false if it is another learner's */
    boolean note(Membership membership, String externalLearnerId) {
        var wanted = checked(externalLearnerId);
        if (wanted.isEmpty() || membership.externalLearnerId() != null) return true;
        var holder = store.byExternalId(membership.organisationId(), wanted.get());
        if (holder.isPresent() && !holder.get().isWaiting())
            return holder.get().seenAs().equals(membership.id());
        if (holder.isPresent()) absorb(holder.get(), membership);
        else store.setExternalId(membership.id(), wanted);
        news.changed(membership.organisationId(), membership.id());
        return true;
    }

    /** One that waited turns out to be somebody the organisation knows: its id goes over, or goes on leading to them. */
    void absorb(Membership waiting, Membership known) {
        store.setMain(waiting.id(), Optional.of(known.id()));
        if (known.externalLearnerId() == null) {
            store.setExternalId(waiting.id(), Optional.empty());
            store.setExternalId(known.id(), Optional.ofNullable(waiting.externalLearnerId()));
        }
        news.changed(waiting.organisationId(), waiting.id());
    }
}
