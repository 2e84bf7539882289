package org.matricula.roll;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.matricula.billing.UnseenPlaces;
import org.matricula.enrolment.PlaceKey;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Learners who were taken off the roll of one run, and haven't come to it again. */
@Component
class UnseenOnRoll implements UnseenPlaces {

    private final JdbcClient jdbc;

    UnseenOnRoll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<PlaceKey> among(UUID organisationId, Collection<PlaceKey> places) {
        var asked = Set.copyOf(places);
        var learners = asked.stream().map(PlaceKey::learnerId).distinct().toArray(UUID[]::new);
        return jdbc
                .sql("""
                        select learner_id, run_id from roll_removal
                         where learner_id = any(:learners) and organisation_id = :organisation and from_run""")
                .param("learners", learners)
                .param("organisation", organisationId)
                .query(Rows.of(PlaceKey.class))
                .list()
                .stream()
                .filter(asked::contains)
                .collect(toSet());
    }
}
