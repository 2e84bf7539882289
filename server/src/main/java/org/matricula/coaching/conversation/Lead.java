package org.matricula.coaching.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;

/** What whoever leads coaching sees: who coaches how many, and the learners by first name. Never what is said or noted. */
@Service("coachingLead")
public class Lead {

    private static final int AT_ONCE = 500;

    /** @param coaches whether this is a coach still; of somebody who isn't, the learners wait to be handed over */
    public record Load(UUID coachId, String name, boolean coaches, int learners) {}

    /** @param waiting how many learners agreed and were given to nobody */
    public record Team(List<Load> loads, int waiting) {

        public Team {
            loads = List.copyOf(loads);
        }

        /** Learners nobody looks after. */
        public int unattended() {
            return waiting
                    + loads.stream()
                            .filter(load -> !load.coaches())
                            .mapToInt(Load::learners)
                            .sum();
        }
    }

    private final Coaches coaches;
    private final AssignmentStore assignments;
    private final LedStore store;
    private final Accounts accounts;
    private final Offers offers;
    private final Audit audit;

    Lead(Coaches coaches, AssignmentStore assignments, LedStore store, Accounts accounts, Offers offers, Audit audit) {
        this.coaches = coaches;
        this.assignments = assignments;
        this.store = store;
        this.accounts = accounts;
        this.offers = offers;
        this.audit = audit;
    }

    /** @throws NotFound if this organisation offers no coaching */
    public Team team(UUID organisationId) {
        var offer = offer(organisationId);
        var still = coaches.of(organisationId);
        var counts = assignments.counts(offer.id());
        var all = Stream.concat(still.stream(), counts.keySet().stream().sorted())
                .distinct()
                .toList();
        var names = accounts.names(all);
        var loads = all.stream()
                .map(id -> new Load(id, names.getOrDefault(id, ""), still.contains(id), counts.getOrDefault(id, 0)))
                .sorted(Comparator.comparing(Load::coaches))
                .toList();
        return new Team(loads, store.waiting(offer.id()));
    }

    /**
     * A page of a coach's learners, or of those nobody has.
     *
     * @param coachId null for those nobody has
     * @param after   the last learner of the page before; null for the first
     */
    public List<LedLearner> learners(UUID organisationId, @Nullable UUID coachId, @Nullable UUID after, int size) {
        var offer = offer(organisationId);
        var found = store.learners(offer.id(), coachId, after, size);
        audit.recordView(
                organisationId, "coaching.team-seen", "coaching_offer", offer.id(), Map.of("learners", found.size()));
        return found;
    }

    /** Everybody a coach has, or nobody has. */
    public List<UUID> all(UUID organisationId, @Nullable UUID coachId) {
        var ids = new ArrayList<UUID>();
        var page = next(organisationId, coachId, null);
        while (!page.isEmpty()) {
            ids.addAll(page);
            page = next(organisationId, coachId, page.getLast());
        }
        return ids;
    }

    private List<UUID> next(UUID organisationId, @Nullable UUID coachId, @Nullable UUID after) {
        return store.learners(offer(organisationId).id(), coachId, after, AT_ONCE).stream()
                .map(LedLearner::learnerId)
                .toList();
    }

    private Offer offer(UUID organisationId) {
        return offers.ofOrganisation(organisationId).orElseThrow(NotFound::new);
    }
}
