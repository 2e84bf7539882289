package org.matricula.coaching.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.GivenName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists the learners of one coach who agree at this moment. A caseload is some hundreds at most, so it is sorted as it is
 * read; only a page of it is asked for when the learner was last active.
 */
@Repository
class CaseListStore {

    private static final String LIST = """
            with mine as materialized (
                select a.learner_id, a.since, 'LAST_ACTIVE' = any(v.summary) as tells,
                       (select min(t.due_on) from coaching_task t
                         where t.learner_id = a.learner_id and t.offer_id = a.offer_id and t.owner = 'COACH'
                           and t.done_at is null) as follow_up
                  from coaching_assignment a
                  join coaching_consenting v on v.learner_id = a.learner_id and v.offer_id = a.offer_id
                 where a.offer_id = :offer and a.coach_id = :coach and a.until is null),
            coached as materialized (
                select distinct c.course_id
                  from coaching_programme p
                  join requirement_group g on g.programme_id = p.programme_id
                  join requirement r on r.group_id = g.id
                  join requirement_course c on c.requirement_id = r.id
                 where p.offer_id = :offer),
            page as materialized (
                select mine.*, r.name, r.time_zone
                  from mine join account_reader r on r.account_id = mine.learner_id
                 where (coalesce(follow_up, :never), learner_id) > (:afterDay, :afterLearner)
                   and lower(split_part(btrim(r.name), ' ', 1)) like :prefix
                 order by coalesce(follow_up, :never), learner_id
                 limit :size)
            select page.learner_id, page.name, page.time_zone, page.follow_up, page.since,
                   case when page.tells then (
                       select max(greatest(l.activated_at, p.last_visited_at, p.last_comment_at))
                         from learner_place l
                         left join learner_progress p on p.learner_id = l.learner_id and p.run_id = l.run_id
                        where l.learner_id = page.learner_id and l.deactivated_at is null
                          and l.course_id in (select course_id from coached)) end as last_active
              from page
             order by coalesce(page.follow_up, :never), page.learner_id""";

    private final JdbcClient jdbc;

    CaseListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words how the first name begins; empty for all */
    List<CaseRow> of(UUID coachId, UUID offerId, String words, CaseKey after, int size) {
        return jdbc.sql(LIST)
                .param("coach", coachId)
                .param("offer", offerId)
                .param("never", CaseKey.NEVER)
                .param("afterDay", after.followUp())
                .param("afterLearner", after.learnerId())
                .param("prefix", prefix(words))
                .param("size", size)
                .query(CaseListStore::row)
                .list();
    }

    private static String prefix(String words) {
        return words.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    private static CaseRow row(ResultSet row, int number) throws SQLException {
        return new CaseRow(
                row.getObject("learner_id", UUID.class),
                GivenName.of(row.getString("name")),
                row.getString("time_zone"),
                row.getObject("follow_up", LocalDate.class),
                instant(row, "last_active"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
