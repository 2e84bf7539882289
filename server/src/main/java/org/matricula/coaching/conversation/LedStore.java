package org.matricula.coaching.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.GivenName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has whom, for whoever leads: learners who agree at this moment, and of these the first name only. */
@Repository
class LedStore {

    private static final String OF_COACH = """
                select a.learner_id, a.since
                  from coaching_assignment a
                  join coaching_consenting v on v.learner_id = a.learner_id and v.offer_id = a.offer_id
                 where a.offer_id = :offer and a.coach_id = :coach and a.until is null and a.learner_id > :after
                 order by a.learner_id limit :size
            """;
    private static final String OF_NOBODY = """
                select v.learner_id, null::timestamptz as since
                  from coaching_consenting v
                 where v.offer_id = :offer and :coach::uuid is null and v.learner_id > :after
                   and not exists (select from coaching_assignment a
                                    where a.learner_id = v.learner_id and a.offer_id = v.offer_id and a.until is null)
                 order by v.learner_id limit :size
            """;
    private static final UUID START = new UUID(0, 0);

    private final JdbcClient jdbc;

    LedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LedLearner> learners(UUID offerId, @Nullable UUID coachId, @Nullable UUID after, int size) {
        return jdbc.sql("with page as materialized (" + (coachId == null ? OF_NOBODY : OF_COACH) + """
                        )
                        select page.learner_id, page.since, r.name
                          from page join account_reader r on r.account_id = page.learner_id
                         order by page.learner_id""")
                .param("offer", offerId)
                .param("coach", coachId, Types.OTHER)
                .param("after", after == null ? START : after)
                .param("size", size)
                .query(LedStore::learner)
                .list();
    }

    /** How many agree and were given to nobody. */
    int waiting(UUID offerId) {
        return jdbc.sql("""
                        select count(*) from coaching_consenting v
                         where v.offer_id = :offer
                           and not exists (select from coaching_assignment a
                                            where a.learner_id = v.learner_id and a.offer_id = v.offer_id
                                              and a.until is null)""").param("offer", offerId).query(Integer.class).single();
    }

    private static LedLearner learner(ResultSet row, int number) throws SQLException {
        var since = row.getObject("since", OffsetDateTime.class);
        return new LedLearner(
                row.getObject("learner_id", UUID.class),
                GivenName.of(row.getString("name")),
                since == null ? null : since.toInstant());
    }
}
