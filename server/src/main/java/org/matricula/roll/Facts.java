package org.matricula.roll;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.matricula.enrolment.PlaceKey;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is so: the places of learners, how far they are, and how organisations know them. */
@Repository
class Facts {

    private static final String WANTED = "with wanted as materialized (select unnest(:learners) as wanted_learner) ";

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlaceKey> followed(Collection<UUID> learnerIds) {
        return jdbc.sql(WANTED + """
                        select learner_id, run_id from wanted join enrolment on learner_id = wanted_learner
                         where organisation_id is not null and source <> 'IMPORT'""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(Rows.of(PlaceKey.class))
                .list();
    }

    List<Taken> places(Collection<UUID> learnerIds) {
        return jdbc.sql(WANTED + """
                        select e.learner_id, e.run_id, e.organisation_id, e.course_id, e.activated_at, e.deactivated_at,
                               coalesce(p.steps_completed, 0) as steps_completed,
                               coalesce(p.tests_taken, 0) as tests_taken, p.average_score,
                               coalesce(p.comments, 0) as comments, p.last_visited_at, p.last_comment_at,
                               c.earned_at as completed_at
                          from wanted join enrolment e on e.learner_id = wanted_learner
                               left join progress p on p.learner_id = e.learner_id and p.run_id = e.run_id
                               left join course_certificate c
                                 on c.learner_id = e.learner_id and c.run_id = e.run_id and c.revoked_at is null
                         where e.organisation_id is not null and e.source <> 'IMPORT'""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(Rows.of(Taken.class))
                .list();
    }

    /** The memberships in force of these learners, each as the one it was merged into. @param personOf each learner's person */
    List<Known> known(Map<UUID, UUID> personOf) {
        return jdbc.sql("""
                        with wanted as materialized (
                            select * from unnest(:learners, :persons) as w (learner, person))
                        select s.id as membership_id, m.organisation_id, m.learner_id, w.person as person_id, c.name,
                               coalesce(k.address, c.address) as address,
                               coalesce(s.external_learner_id, m.external_learner_id) as external_id,
                               coalesce(s.group_id, m.group_id) as group_id, s.joined_at,
                               m.imported and s.imported as imported
                          from wanted w
                               join membership m on m.learner_id = w.learner and m.removed_at is null
                               join membership s on s.id = coalesce(m.merged_into, m.id)
                               join account_contact c
                                 on c.account_id = case when m.merged_into is null then w.person
                                                        else coalesce(s.learner_id, w.person) end
                               left join lateral (
                                   select a.address from wanted same
                                          join known_address a on a.learner_id = same.learner
                                    where a.organisation_id = m.organisation_id
                                      and (same.person = w.person and m.merged_into is null
                                           or same.learner = s.learner_id)
                                    order by a.learner_id = m.learner_id desc, a.since desc limit 1) k on true
                         order by m.joined_at, m.id""")
                .param("learners", personOf.keySet().toArray(UUID[]::new))
                .param("persons", personOf.values().toArray(UUID[]::new))
                .query(Rows.of(Known.class))
                .list();
    }

    /** These learners with those whose memberships are seen as one with theirs. */
    Set<UUID> together(Collection<UUID> learnerIds) {
        var together = new HashSet<>(learnerIds);
        together.addAll(jdbc.sql("""
                        with wanted as materialized (select unnest(:learners) as wanted_id),
                        mains as materialized (
                            select coalesce(merged_into, id) as main from wanted join membership on learner_id = wanted_id)
                        select learner_id from mains join membership on merged_into = main where learner_id is not null
                         union
                        select learner_id from mains join membership on id = main where learner_id is not null""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return together;
    }

    List<UUID> learnersOf(Collection<UUID> membershipIds) {
        return jdbc.sql("""
                        with wanted as materialized (select unnest(:ids) as wanted_id)
                        select distinct learner_id from wanted join membership on id = wanted_id
                         where learner_id is not null""")
                .param("ids", membershipIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
