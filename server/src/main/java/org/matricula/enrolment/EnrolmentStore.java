package org.matricula.enrolment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnrolmentStore {

    private static final String SELECT = """
            select learner_id, run_id, course_id, track, source, organisation_id, activated_at, deactivated_at
              from enrolment
            """;

    /** By position, as imports read these by the hundred thousand. */
    static final RowMapper<Enrolment> ROW = (row, number) -> new Enrolment(
            row.getObject(1, UUID.class),
            row.getObject(2, UUID.class),
            row.getObject(3, UUID.class),
            Track.valueOf(row.getString(4)),
            Source.valueOf(row.getString(5)),
            row.getObject(6, UUID.class),
            row.getTimestamp(7).toInstant(),
            instant(row.getTimestamp(8)));

    /** Sorts after every instant and id, so that the first page needs no statement of its own. */
    private static final Participant.Position FIRST =
            new Participant.Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

    private final JdbcClient jdbc;

    EnrolmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Enrolment> of(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by activated_at desc, run_id")
                .param("learners", person.ids())
                .query(ROW)
                .list();
    }

    /** A person may hold a place as any of their learners; an active one comes before one that was left. */
    Optional<Enrolment> ofPersonInRun(Person person, UUID runId) {
        return jdbc.sql(SELECT + """
                         where learner_id = any(:learners) and run_id = :run
                         order by deactivated_at is not null, activated_at, learner_id
                         limit 1""")
                .param("learners", person.ids())
                .param("run", runId)
                .query(ROW)
                .optional();
    }

    boolean knows(UUID organisationId, UUID learnerId) {
        return jdbc.sql("""
                        select exists (
                            select from enrolment e join course c on c.id = e.course_id
                             where e.learner_id = :learner
                               and (e.organisation_id = :organisation or c.organisation_id = :organisation))""")
                .param("learner", learnerId)
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    /** Those of them who ever were on one of the organisation's runs, or came through it. */
    Set<UUID> known(UUID organisationId, Collection<UUID> learnerIds) {
        return Set.copyOf(jdbc.sql("""
                        select distinct e.learner_id
                          from enrolment e join course c on c.id = e.course_id
                         where e.learner_id = any(:learners)
                           and (e.organisation_id = :organisation or c.organisation_id = :organisation)""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("organisation", organisationId)
                .query(UUID.class)
                .list());
    }

    /** @return whether the learner had no place in the run before */
    boolean add(Enrolment enrolment) {
        return jdbc.sql("""
                        insert into enrolment (learner_id, run_id, course_id, track, source, organisation_id, activated_at)
                        values (:learner, :run, :course, :track, :source, :organisation, :at)
                        on conflict do nothing""")
                        .param("learner", enrolment.learnerId())
                        .param("run", enrolment.runId())
                        .param("course", enrolment.courseId())
                        .param("track", enrolment.track().name())
                        .param("source", enrolment.source().name())
                        .param("organisation", enrolment.organisationId())
                        .param("at", enrolment.activatedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return whether it was still as it was {@code before}; of two who change it at once, one does */
    boolean change(Enrolment before, Enrolment after) {
        return jdbc.sql("""
                        update enrolment
                           set track = :track, source = :source, organisation_id = :organisation, deactivated_at = null
                         where learner_id = :learner and run_id = :run and track = :before and source = :beforeSource
                           and (deactivated_at is not null) = :left""")
                        .param("track", after.track().name())
                        .param("source", after.source().name())
                        .param("organisation", after.organisationId())
                        .param("learner", before.learnerId())
                        .param("run", before.runId())
                        .param("before", before.track().name())
                        .param("beforeSource", before.source().name())
                        .param("left", before.hasLeft())
                        .update()
                == 1;
    }

    /** In one order, so that two batches never wait for each other. */
    void hold(Collection<PlaceKey> places) {
        jdbc.sql("""
                        with wanted as materialized (
                            select unnest(:learners) as wanted_learner, unnest(:runs) as wanted_run)
                        select 1 from wanted join enrolment e on learner_id = wanted_learner and run_id = wanted_run
                         order by learner_id, run_id
                           for update of e""")
                .param("learners", places.stream().map(PlaceKey::learnerId).toArray(UUID[]::new))
                .param("runs", places.stream().map(PlaceKey::runId).toArray(UUID[]::new))
                .query(row -> {});
    }

    /** @return whether there was an active place */
    boolean leave(UUID learnerId, UUID runId, Instant at) {
        return jdbc.sql("""
                        update enrolment set deactivated_at = :at
                         where learner_id = :learner and run_id = :run and deactivated_at is null""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("learner", learnerId)
                        .param("run", runId)
                        .update()
                == 1;
    }

    /** A join, because thousands of ids in an {@code any} are compared one by one. */
    List<Enrolment> ofLearners(Collection<UUID> learnerIds) {
        return jdbc.sql("with wanted as materialized (select unnest(:learners) as wanted_id) " + SELECT
                        + " join wanted on learner_id = wanted_id")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(ROW)
                .list();
    }

    List<Participant> participants(UUID runId, String search, Optional<Participant.Position> after, int size) {
        return search.isEmpty()
                ? page(runId, after.orElse(FIRST), size)
                : found(runId, search, after.orElse(FIRST), size);
    }

    private List<Participant> page(UUID runId, Participant.Position after, int size) {
        return jdbc.sql("""
                        with participants as materialized (
                            select learner_id, activated_at, deactivated_at
                              from enrolment
                             where run_id = :run
                               and activated_at <= :afterTime
                               and (activated_at < :afterTime or learner_id > :afterLearner)
                             order by activated_at desc, learner_id
                             limit :size)
                        select p.learner_id, c.name, c.address, p.activated_at, p.deactivated_at
                          from participants p
                          join account_contact c on c.account_id = p.learner_id
                         order by p.activated_at desc, p.learner_id""")
                .param("run", runId)
                .param("afterTime", after.activatedAt().atOffset(ZoneOffset.UTC))
                .param("afterLearner", after.learnerId())
                .param("size", size)
                .query(Rows.of(Participant.class))
                .list();
    }

    /** Looks at everybody on the run: few against everybody on the platform. */
    private List<Participant> found(UUID runId, String search, Participant.Position after, int size) {
        return jdbc.sql("""
                        with participants as materialized (
                            select learner_id, activated_at, deactivated_at
                              from enrolment
                             where run_id = :run
                               and activated_at <= :afterTime
                               and (activated_at < :afterTime or learner_id > :afterLearner))
                        select p.learner_id, c.name, c.address, p.activated_at, p.deactivated_at
                          from participants p
                          join account_contact c on c.account_id = p.learner_id
                         where position(:search in lower(c.name)) > 0 or starts_with(lower(c.address), :search)
                         order by p.activated_at desc, p.learner_id
                         limit :size""")
                .param("run", runId)
                .param("afterTime", after.activatedAt().atOffset(ZoneOffset.UTC))
                .param("afterLearner", after.learnerId())
                .param("search", search.toLowerCase(Locale.ROOT))
                .param("size", size)
                .query(Rows.of(Participant.class))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
