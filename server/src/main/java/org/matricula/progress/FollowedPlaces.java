package org.matricula.progress;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.enrolment.PlaceKey;
import org.matricula.enrolment.PlacesChanged;
import org.matricula.progress.ProgressBatch.Place;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which places an organisation follows, and telling those who keep its lists. It stands in the row that every batch of
 * events locks anyhow, so learners nobody follows cost nothing.
 */
@Component
public class FollowedPlaces {

    private static final String WANTED = """
            with wanted as materialized (
                select unnest(:learners) as wanted_learner, unnest(:runs) as wanted_run)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FollowedPlaces(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Before any list is brought up to date: a batch that is under way is waited for, a later one tells of itself. */
    @EventListener
    @Order(5)
    @Transactional
    public void on(PlacesChanged changed) {
        jdbc.sql(WANTED + """
                        insert into progress (learner_id, run_id, organisation_id)
                        select learner_id, run_id, organisation_id
                          from wanted join enrolment on learner_id = wanted_learner and run_id = wanted_run
                         where source <> 'IMPORT'
                         order by learner_id, run_id
                        on conflict (learner_id, run_id) do update set organisation_id = excluded.organisation_id""")
                .param("learners", learners(changed.places()))
                .param("runs", runs(changed.places()))
                .update();
    }

    /** Waits for batches of events about these places, and keeps others from beginning until the transaction ends. */
    @Transactional
    public void hold(Collection<PlaceKey> places) {
        jdbc.sql(WANTED + """
                        select 1 from wanted join progress p on learner_id = wanted_learner and run_id = wanted_run
                         order by learner_id, run_id
                           for update of p""")
                .param("learners", learners(places))
                .param("runs", runs(places))
                .query(row -> {});
    }

    void tell(Stream<Place> followed) {
        var places = followed.distinct()
                .map(place -> new PlaceKey(place.learnerId(), place.runId()))
                .toList();
        if (!places.isEmpty()) events.publishEvent(new ProgressChanged(places));
    }

    /** Tells of those among these learners of a run whom an organisation follows. */
    void tellOf(UUID runId, Collection<UUID> learnerIds) {
        var followed = jdbc.sql("""
                        with wanted as materialized (select unnest(:learners) as wanted_learner)
                        select learner_id from wanted join progress on learner_id = wanted_learner
                         where run_id = :run and organisation_id is not null""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("run", runId)
                .query(UUID.class)
                .list();
        tell(followed.stream().map(learner -> new Place(learner, runId)));
    }

    private static UUID[] learners(Collection<PlaceKey> places) {
        return places.stream().map(PlaceKey::learnerId).toArray(UUID[]::new);
    }

    private static UUID[] runs(Collection<PlaceKey> places) {
        return places.stream().map(PlaceKey::runId).toArray(UUID[]::new);
    }
}
