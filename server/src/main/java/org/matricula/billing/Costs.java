package org.matricula.billing;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.PlaceKey;
import org.matricula.organisation.KnownLearners;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;

/** What an organisation's enrolments cost it (seed 004, "View your costs"; product rule 9). */
@Service
public class Costs {

    private static final int BATCH = 1_000;
    private static final int MOST_QUESTIONS = 200;

    private final ChargeTallies tallies;
    private final CostStore store;
    private final KnownLearners known;
    private final UnseenPlaces unseen;
    private final Accounts accounts;
    private final Courses courses;
    private final Runs runs;

    Costs(
            ChargeTallies tallies,
            CostStore store,
            KnownLearners known,
            UnseenPlaces unseen,
            Accounts accounts,
            Courses courses,
            Runs runs) {
        this.tallies = tallies;
        this.store = store;
        this.known = known;
        this.unseen = unseen;
        this.accounts = accounts;
        this.courses = courses;
        this.runs = runs;
    }

    /** Latest month first, a row per currency; months without an enrolment are absent. */
    public List<CostMonth> months(UUID organisationId) {
        return tallies.of(organisationId);
    }

    /** The charges of a month, latest first. @param after the last one of the page before; null for the first page */
    public List<CostRow> month(UUID organisationId, YearMonth month, @Nullable UUID after, int size) {
        return rows(organisationId, store.page(organisationId, month, after, size));
    }

    /** Every charge, latest first, read in batches: memory doesn't grow with them. */
    public void forEach(UUID organisationId, List<YearMonth> months, Consumer<CostRow> reader) {
        for (var month : months) {
            UUID after = null;
            List<CostRow> batch;
            do {
                batch = month(organisationId, month, after, BATCH);
                batch.forEach(reader);
                if (!batch.isEmpty()) after = batch.getLast().charge().id();
            } while (batch.size() == BATCH);
        }
    }

    /** @throws NotFound if the organisation has no such charge */
    public CostRow charge(UUID organisationId, UUID id) {
        var state = store.find(organisationId, id).orElseThrow(NotFound::new);
        return rows(organisationId, List.of(state)).getFirst();
    }

    /** How many charges these learners brought the organisation. */
    public int chargesOf(UUID organisationId, Collection<UUID> learnerIds) {
        return store.count(organisationId, learnerIds);
    }

    /** Charges with an open question, the oldest question first. */
    public List<CostRow> questioned(UUID organisationId) {
        return rows(organisationId, store.questioned(organisationId, MOST_QUESTIONS));
    }

    private List<CostRow> rows(UUID organisationId, List<ChargeState> states) {
        var learners = ids(states, Charge::learnerId);
        var memberships = known.of(organisationId, learners);
        var removedFromRun =
                unseen.among(organisationId, states.stream().map(Costs::place).toList());
        var names = accounts.names(learners);
        var ofCourses = courses.byIds(ids(states, Charge::courseId));
        var ofRuns = runs.byIds(ids(states, Charge::runId));
        return states.stream()
                .map(state -> {
                    var charge = state.charge();
                    var membership = memberships.get(charge.learnerId());
                    var removed = membership != null && membership.removed() || removedFromRun.contains(place(state));
                    return new CostRow(
                            state,
                            removed ? null : names.get(charge.learnerId()),
                            membership == null ? null : membership.membershipId(),
                            ofCourses.get(charge.courseId()),
                            ofRuns.get(charge.runId()));
                })
                .toList();
    }

    private static PlaceKey place(ChargeState state) {
        return new PlaceKey(state.charge().learnerId(), state.charge().runId());
    }

    private static Set<UUID> ids(List<ChargeState> states, Function<Charge, UUID> id) {
        return states.stream().map(state -> id.apply(state.charge())).collect(Collectors.toSet());
    }
}
