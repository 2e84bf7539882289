package org.matricula.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;

/** Who takes part in which run. */
@Service
public class Enrolments {

    private final EnrolmentStore store;
    private final TallyStore tallies;

    Enrolments(EnrolmentStore store, TallyStore tallies) {
        this.store = store;
        this.tallies = tallies;
    }

    /** All enrolments of a person, the latest first. */
    public List<Enrolment> of(Person person) {
        return store.of(person);
    }

    /** A learner's enrolment in a run, also one they left. */
    public Optional<Enrolment> of(UUID learnerId, UUID runId) {
        return store.ofPersonInRun(Person.of(learnerId), runId);
    }

    /** The enrolments these learners have in any run. */
    public List<Enrolment> ofLearners(Collection<UUID> learnerIds) {
        return store.ofLearners(learnerIds);
    }

    /** The tallies of these runs; those nobody ever enrolled in are absent. */
    public Map<UUID, Tally> tallies(Collection<UUID> runIds) {
        return tallies.of(runIds);
    }

    /**
     * The next participants of a run, the latest to join first.
     *
     * @param search part of a name, or the beginning of an address; blank finds all
     * @param after null for the first page
     */
    public List<Participant> participants(UUID runId, String search, Participant.@Nullable Position after, int size) {
        return store.participants(runId, search.strip(), Optional.ofNullable(after), size);
    }
}
