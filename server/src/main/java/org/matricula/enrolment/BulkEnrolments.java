package org.matricula.enrolment;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enrolments by the thousand, for imports. */
@Component
public class BulkEnrolments {

    private static final int TOLD_AT_ONCE = 1_000;
    private static final String COLUMNS =
            "learner_id, run_id, course_id, track, source, organisation_id, activated_at, deactivated_at";

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final TallyStore tallies;
    private final ApplicationEventPublisher events;

    BulkEnrolments(JdbcClient jdbc, BulkCopy copy, TallyStore tallies, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.tallies = tallies;
        this.events = events;
    }

    /** Learners whose enrolment is different from now on. */
    public record Improved(Set<UUID> upgraded, Set<UUID> left) {}

    /**
     * Brings imported enrolments up to what a later import says: a better track, or that the learner left. What changed
     * here since stays.
     */
    @Transactional
    public Improved improve(List<Enrolment> enrolments) {
        var paid = enrolments.stream().filter(one -> one.track().isVerified()).toList();
        var upgraded = changed(paid, """
                        update enrolment e set track = w.track
                          from wanted w
                         where e.learner_id = w.learner_id and e.run_id = w.run_id
                           and e.source = 'IMPORT' and e.track = 'AUDIT'
                        returning e.learner_id, e.run_id""");
        var leaving = enrolments.stream().filter(Enrolment::hasLeft).toList();
        var left = changed(leaving, """
                        update enrolment e set deactivated_at = w.deactivated_at
                          from wanted w
                         where e.learner_id = w.learner_id and e.run_id = w.run_id
                           and e.source = 'IMPORT' and e.deactivated_at is null
                        returning e.learner_id, e.run_id""");
        var byRun = new HashMap<UUID, Tally>();
        left.forEach(one ->
                byRun.merge(one.runId(), new Tally(0, 1), (some, single) -> new Tally(0, some.left() + single.left())));
        tallies.add(byRun);
        return new Improved(Place.learners(upgraded), Place.learners(left));
    }

    private record Place(UUID learnerId, UUID runId) {
        static Set<UUID> learners(List<Place> places) {
            return places.stream().map(Place::learnerId).collect(toSet());
        }
    }

    private List<Place> changed(List<Enrolment> enrolments, String update) {
        if (enrolments.isEmpty()) return List.of();
        return jdbc.sql("""
                        with wanted as materialized (
                            select learner_id, run_id, track, cast(deactivated_at as timestamptz) as deactivated_at
                              from unnest(:learners, :runs, :tracks, :lefts)
                                   as w (learner_id, run_id, track, deactivated_at))
                        """ + update)
                .param("learners", enrolments.stream().map(Enrolment::learnerId).toArray(UUID[]::new))
                .param("runs", enrolments.stream().map(Enrolment::runId).toArray(UUID[]::new))
                .param(
                        "tracks",
                        enrolments.stream().map(one -> one.track().name()).toArray(String[]::new))
                .param(
                        "lefts",
                        enrolments.stream()
                                .map(one -> one.hasLeft() ? String.valueOf(one.deactivatedAt()) : null)
                                .toArray(String[]::new))
                .query(Rows.of(Place.class))
                .list();
    }

    /**
     * Adds enrolments; where a learner has a place in the run already, it stays as it is.
     *
     * @return how many were new
     */
    @Transactional
    public int add(List<Enrolment> enrolments) {
        var staged = copy.stage("enrolment", COLUMNS, enrolments, one -> new Object[] {
            one.learnerId(),
            one.runId(),
            one.courseId(),
            one.track(),
            one.source(),
            one.organisationId(),
            one.activatedAt(),
            one.deactivatedAt()
        });
        var added = jdbc.sql("insert into enrolment (" + COLUMNS + ") select " + COLUMNS + " from " + staged
                        + " on conflict do nothing returning " + COLUMNS)
                .query(EnrolmentStore.ROW)
                .list();
        var byRun = new HashMap<UUID, Tally>();
        added.forEach(one -> byRun.merge(one.runId(), Tally.NONE.plus(one), (tally, single) -> tally.plus(one)));
        tallies.add(byRun);
        tell(added);
        return added.size();
    }

    private void tell(List<Enrolment> added) {
        var followed =
                added.stream().filter(Enrolment::isFollowed).map(Enrolment::key).toList();
        for (int from = 0; from < followed.size(); from += TOLD_AT_ONCE) {
            var some = followed.subList(from, Math.min(from + TOLD_AT_ONCE, followed.size()));
            events.publishEvent(new PlacesChanged(some, null));
        }
    }
}
