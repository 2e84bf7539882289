package org.matricula.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which learners are one person. Merging links one learner under another and rewrites nothing; unmerging ends the link.
 * Links form a tree, so whoever was found to be the same as a learner goes with that learner.
 */
@Service
public class People {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The person this learner belongs to, with all learners of that person; the id is the one all were merged into. */
    public Person personOf(UUID learnerId) {
        // Few are linked, and this is asked at every request: the tree is walked only for them.
        var learners = isLinked(learnerId) ? learnersWith(learnerId) : List.of(learnerId);
        return new Person(learners.getFirst(), learners);
    }

    /** Whom each of these learners belongs to; the learners who are the same person are there too. */
    @Transactional(readOnly = true)
    public Map<UUID, Person> personOfEach(Collection<UUID> learnerIds) {
        var found = new HashMap<UUID, Person>();
        learnerIds.forEach(id -> found.put(id, Person.of(id)));
        for (var linked : linked(learnerIds)) {
            var person = personOf(linked);
            person.learnerIds().forEach(id -> found.put(id, person));
        }
        return found;
    }

    private List<UUID> linked(Collection<UUID> learnerIds) {
        return jdbc.sql("""
                        with wanted as materialized (select unnest(:learners) as wanted_id)
                        select wanted_id from wanted join learner_alias on learner_id = wanted_id where ended_at is null
                         union
                        select wanted_id from wanted join learner_alias on person_id = wanted_id where ended_at is null""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** @throws Refusal if both are one person already, or the learner belongs to somebody else */
    @Transactional
    public void merge(UUID learnerId, UUID intoPerson, String reason) {
        oneAtATime();
        if (rootOf(learnerId).equals(rootOf(intoPerson))) throw new Refusal("account.merge.same");
        if (!rootOf(learnerId).equals(learnerId)) throw new Refusal("account.merge.already");
        link(learnerId, intoPerson, reason);
        audit.recordLearner(learnerId, null, "person.merged", Map.of("into", intoPerson.toString()));
        events.publishEvent(new PersonChanged(List.of(learnerId, intoPerson)));
    }

    /** @throws Refusal if the learner isn't merged into anybody */
    @Transactional
    public void unmerge(UUID learnerId) {
        oneAtATime();
        var before = personOf(learnerId);
        if (endLink(learnerId) == 0) throw new Refusal("account.merge.none");
        audit.recordLearner(learnerId, null, "person.unmerged", Map.of());
        events.publishEvent(new PersonChanged(before.learnerIds()));
    }

    private UUID rootOf(UUID learnerId) {
        return jdbc.sql("""
                        with recursive up (learner, step) as (
                            select :learner::uuid, 0
                             union
                            select l.person_id, up.step + 1
                              from up join learner_alias l on l.learner_id = up.learner and l.ended_at is null)
                        select learner from up order by step desc limit 1""").param("learner", learnerId).query(UUID.class).single();
    }

    private boolean isLinked(UUID learnerId) {
        return jdbc.sql("""
                        select exists (select from learner_alias where learner_id = :learner and ended_at is null)
                            or exists (select from learner_alias where person_id = :learner and ended_at is null)""").param("learner", learnerId).query(Boolean.class).single();
    }

    /** All of the same person, first the one they were merged into. */
    private List<UUID> learnersWith(UUID learnerId) {
        return jdbc.sql("""
                        with recursive up (learner, step) as (
                            select :learner::uuid, 0
                             union
                            select l.person_id, up.step + 1
                              from up join learner_alias l on l.learner_id = up.learner and l.ended_at is null),
                        down (learner, step) as (
                            (select learner, 0 from up order by step desc limit 1)
                             union
                            select l.learner_id, down.step + 1
                              from down join learner_alias l on l.person_id = down.learner and l.ended_at is null)
                        select learner from down order by step, learner""").param("learner", learnerId).query(UUID.class).list();
    }

    private void link(UUID learnerId, UUID personId, String reason) {
        jdbc.sql("""
                        insert into learner_alias (learner_id, person_id, linked_at, linked_by, reason)
                        values (:learner, :person, :now, :by, :reason)""")
                .param("learner", learnerId)
                .param("person", personId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Caller.currentAccountId().orElse(null))
                .param("reason", reason)
                .update();
    }

    private int endLink(UUID learnerId) {
        return jdbc.sql("""
                        update learner_alias set ended_at = :now, ended_by = :by
                         where learner_id = :learner and ended_at is null""")
                .param("learner", learnerId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Caller.currentAccountId().orElse(null))
                .update();
    }

    /** Two merges at once could make a ring. They are rare, so they wait for each other until the transaction ends. */
    private void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('learner_alias'))").query(rows -> {});
    }
}
