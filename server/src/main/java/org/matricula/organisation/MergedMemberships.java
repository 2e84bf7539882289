package org.matricula.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several memberships an organisation found to be one person's. Only what it sees is joined: the accounts stay apart, so
 * nobody can sign in to more than before, and unmerging leaves everything as it was. See
 * docs/adr/020-merging-memberships.md.
 */
@Service
public class MergedMemberships {

    private final MembershipStore store;
    private final MembershipNews news;
    private final Audit audit;

    MergedMemberships(MembershipStore store, MembershipNews news, Audit audit) {
        this.store = store;
        this.news = news;
        this.audit = audit;
    }

    /** The membership and those merged into it, the one that is seen first; empty if the organisation never had it. */
    public List<Membership> together(UUID organisationId, UUID membershipId) {
        return store.find(organisationId, membershipId)
                .map(one -> store.together(organisationId, one.seenAs()))
                .orElse(List.of());
    }

    /**
     * From now on the organisation sees {@code main} where it saw either; the external id of each leads to it.
     *
     * @throws NotFound if the organisation doesn't know both
     * @throws Refusal  if one is merged already, or nobody has taken {@code main}
     */
    @Transactional
    public void merge(UUID organisationId, UUID membershipId, UUID main) {
        var locked = lock(organisationId, membershipId, main);
        var merged = locked.getFirst();
        var kept = locked.getLast();
        var hasOthers = store.together(organisationId, membershipId).size() > 1;
        merged.requireMergeable(kept, hasOthers);
        store.setMain(membershipId, Optional.of(main));
        audit.record(organisationId, "membership.merged", "membership", membershipId, Map.of("into", main));
        news.changed(organisationId, List.of(main, membershipId));
    }

    /** @throws NotFound @throws Refusal if it isn't merged, or nobody else is behind it */
    @Transactional
    public void unmerge(UUID organisationId, UUID membershipId) {
        var membership = inForce(organisationId, membershipId);
        var main = membership.mergedInto();
        if (main == null) throw new Refusal("organisation.membership.merge-none");
        if (membership.learnerId() == null) throw new Refusal("organisation.membership.merge-nobody");
        store.setMain(membershipId, Optional.empty());
        audit.record(organisationId, "membership.unmerged", "membership", membershipId, Map.of("from", main));
        news.changed(organisationId, List.of(main, membershipId));
    }

    /** Always in the same order, so that two who merge crosswise wait for each other only once. */
    private List<Membership> lock(UUID organisationId, UUID merged, UUID main) {
        var first = merged.compareTo(main) <= 0 ? merged : main;
        var second = first.equals(merged) ? main : merged;
        var one = inForce(organisationId, first);
        var other = inForce(organisationId, second);
        return first.equals(merged) ? List.of(one, other) : List.of(other, one);
    }

    private Membership inForce(UUID organisationId, UUID id) {
        return store.lock(organisationId, id).filter(one -> !one.isRemoved()).orElseThrow(NotFound::new);
    }
}
