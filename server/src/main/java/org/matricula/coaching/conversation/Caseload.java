package org.matricula.coaching.conversation;

import java.util.Optional;
import java.util.UUID;
import org.matricula.coaching.Offers;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;

/**
 * The one door to learners for those who coach them. A coach sees the learners they were given and nobody else, and those
 * only while the learner agrees: everything about a case is read or written after {@link #open}.
 */
@Service
public class Caseload {

    /** So many stand on a page. */
    static final int PAGE = 50;

    private final Assignments assignments;
    private final AssignmentStore store;
    private final CaseStore cases;
    private final CaseListStore lists;
    private final Offers offers;

    Caseload(Assignments assignments, AssignmentStore store, CaseStore cases, CaseListStore lists, Offers offers) {
        this.assignments = assignments;
        this.store = store;
        this.cases = cases;
        this.lists = lists;
        this.offers = offers;
    }

    /** Who coaches this person, whose consent stands; empty if nobody does. */
    public Optional<Assignment> current(Person person, UUID offerId) {
        return assignments.current(person, offerId);
    }

    /**
     * The case of a learner whom this coach was given. Writes no audit: whoever shows or tells something of it does.
     *
     * @param organisationId of the provider whose offer it is
     * @throws NotFound  if this coach wasn't given this learner, or somebody else coaches the learner since
     * @throws Withdrawn if the coach had this learner last, who doesn't agree any more
     */
    public Case open(UUID coachAccountId, UUID organisationId, UUID learnerId) {
        var offer = offers.ofOrganisation(organisationId).orElseThrow(NotFound::new);
        return cases.open(coachAccountId, offer, learnerId)
                .orElseThrow(() -> closed(coachAccountId, offer.id(), learnerId));
    }

    /**
     * The coach's learners who agree, whoever is to be followed up first before the others.
     *
     * @param words how the first name begins; empty for all
     * @throws NotFound if this organisation offers no coaching
     */
    public CaseList list(UUID coachAccountId, UUID organisationId, String words, CaseKey after) {
        var offer = offers.ofOrganisation(organisationId).orElseThrow(NotFound::new);
        return CaseList.of(lists.of(coachAccountId, offer.id(), words, after, PAGE + 1), PAGE);
    }

    private RuntimeException closed(UUID coachAccountId, UUID offerId, UUID learnerId) {
        var wasTheirs = store.last(learnerId, offerId)
                .filter(last -> last.coachId().equals(coachAccountId))
                .isPresent();
        return wasTheirs ? new Withdrawn() : new NotFound();
    }
}
