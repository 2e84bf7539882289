package org.matricula.enrolment;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.matricula.catalogue.Runs;
import org.matricula.platform.Audit;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places an organisation gave to people, and takes back when it removes them. */
@Service
public class SponsoredPlaces {

    private final EnrolmentStore store;
    private final TakenBackStore takenBack;
    private final Places places;
    private final Runs runs;
    private final Audit audit;
    private final Clock clock;

    SponsoredPlaces(
            EnrolmentStore store, TakenBackStore takenBack, Places places, Runs runs, Audit audit, Clock clock) {
        this.store = store;
        this.takenBack = takenBack;
        this.places = places;
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person's places through the organisation, also those they left; the latest first. */
    public List<SponsoredPlace> of(UUID organisationId, Person person) {
        var came = store.of(person).stream()
                .filter(one -> organisationId.equals(one.organisationId())
                        && one.source().isThroughOrganisation())
                .toList();
        var taken = runs.byIds(came.stream().map(Enrolment::runId).collect(toSet()));
        return came.stream()
                .map(one ->
                        new SponsoredPlace(one, taken.get(one.runId()).model().isByInvitation()))
                .toList();
    }

    /** Ends the invite-only ones: what was achieved in them stays, and a new invitation brings them back. */
    @Transactional
    public void takeBack(UUID organisationId, Person person) {
        takeBack(organisationId, person, place -> true);
    }

    /** The same in one run alone. */
    @Transactional
    public void takeBack(UUID organisationId, Person person, UUID runId) {
        takeBack(organisationId, person, place -> place.enrolment().runId().equals(runId));
    }

    private void takeBack(UUID organisationId, Person person, Predicate<SponsoredPlace> which) {
        of(organisationId, person).stream()
                .filter(SponsoredPlace::endsWithRemoval)
                .filter(which)
                .map(SponsoredPlace::enrolment)
                // Always in the same order, so that two removals at once never wait for each other crosswise.
                .sorted(Comparator.comparing(Enrolment::runId))
                .forEach(one -> takeBack(organisationId, one));
    }

    private void takeBack(UUID organisationId, Enrolment enrolment) {
        var now = clock.instant();
        takenBack.add(enrolment.learnerId(), enrolment.runId(), organisationId, now);
        places.left(enrolment.learnerId(), enrolment.runId(), now);
        audit.recordLearner(
                enrolment.learnerId(), organisationId, "enrolment.taken-back", Map.of("run", enrolment.runId()));
    }
}
