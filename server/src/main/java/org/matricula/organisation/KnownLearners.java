package org.matricula.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** By which membership an organisation knows learners, also those it has removed. */
@Service
public class KnownLearners {

    private final JdbcClient jdbc;

    KnownLearners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The membership in force, else the last one; {@code removed} if none is: the name isn't shown any more. */
    public record Known(UUID membershipId, boolean removed) {}

    /**
     * How an organisation sees a learner it knows.
     *
     * @param membershipId      the one that is seen, where memberships were merged
     * @param namedAs           the learner whose name and address stand for it: that of the membership that is seen
     * @param externalLearnerId of the membership that is seen, else the learner's own
     */
    public record Seen(
            UUID learnerId,
            UUID membershipId,
            UUID namedAs,
            @Nullable String externalLearnerId,
            @Nullable UUID groupId,
            Instant joinedAt) {}

    /** By learner; those who never were the organisation's are absent. */
    public Map<UUID, Known> of(UUID organisationId, Collection<UUID> learnerIds) {
        var known = new HashMap<UUID, Known>();
        jdbc.sql("""
                        select distinct on (learner_id) learner_id, coalesce(merged_into, id) as seen_as,
                               removed_at is not null as removed
                          from membership
                         where organisation_id = :organisation and learner_id = any(:learners)
                         order by learner_id, removed_at desc nulls first, id desc""")
                .param("organisation", organisationId)
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            row.getObject("learner_id", UUID.class),
                            new Known(row.getObject("seen_as", UUID.class), row.getBoolean("removed")));
                });
        return known;
    }

    /**
     * The organisation's group this person is in, or comes back to: whom it had removed is in the same one as before.
     * Empty for none, and for somebody it never knew.
     */
    public Optional<UUID> groupOf(UUID organisationId, Person person) {
        return jdbc.sql("""
                        select coalesce(s.group_id, m.group_id)
                          from membership m
                          join membership s
                            on s.id = case when m.removed_at is null then coalesce(m.merged_into, m.id) else m.id end
                         where m.organisation_id = :organisation and m.learner_id = any(:learners)
                         order by m.removed_at desc nulls first, m.joined_at, m.id
                         limit 1""")
                .param("organisation", organisationId)
                .param("learners", person.ids())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(group -> group);
    }

    /** By learner; those the organisation doesn't know now are absent. */
    public Map<UUID, Seen> seen(UUID organisationId, Collection<UUID> learnerIds) {
        return jdbc
                .sql("""
                        with wanted as materialized (select unnest(:learners) as wanted_id)
                        select m.learner_id, s.id as membership_id, coalesce(s.learner_id, m.learner_id) as named_as,
                               coalesce(s.external_learner_id, m.external_learner_id) as external_learner_id,
                               coalesce(s.group_id, m.group_id) as group_id, s.joined_at
                          from wanted
                          join membership m on m.learner_id = wanted_id
                          join membership s on s.id = coalesce(m.merged_into, m.id)
                         where m.organisation_id = :organisation and m.removed_at is null""")
                .param("organisation", organisationId)
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(Rows.of(Seen.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Seen::learnerId, Function.identity()));
    }
}
