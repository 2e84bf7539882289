package org.matricula.enrolment;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.catalogue.OwnPlaces;
import org.springframework.stereotype.Component;

/** Tells the catalogue which of its runs the reader takes part in, and which they left. */
@Component
class ReadersPlaces implements OwnPlaces {

    private final People people;
    private final EnrolmentStore store;

    ReadersPlaces(People people, EnrolmentStore store) {
        this.people = people;
        this.store = store;
    }

    @Override
    public Map<UUID, OwnPlace> of(UUID accountId, Collection<UUID> runIds) {
        return store.of(people.personOf(accountId)).stream()
                .filter(enrolment -> runIds.contains(enrolment.runId()))
                .collect(toMap(
                        Enrolment::runId,
                        ReadersPlaces::place,
                        // One person may be two learners in the same run: a place they hold says more than one they
                        // left.
                        (one, other) -> one.left() ? other : one));
    }

    private static OwnPlace place(Enrolment enrolment) {
        return enrolment.deactivatedAt() == null
                ? new OwnPlace(false, enrolment.activatedAt())
                : new OwnPlace(true, enrolment.deactivatedAt());
    }
}
