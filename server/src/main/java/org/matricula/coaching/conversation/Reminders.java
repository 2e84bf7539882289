package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds learners of tasks on the day they are due, once, from eight in the morning by the learner's clock. Whether the
 * learner agrees is asked again in the statement that takes a task to be reminded of.
 */
@Component("coachingReminders")
class Reminders {

    private static final int AT_ONCE = 500;
    private static final int FROM_HOUR = 8;
    /** Where a day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /** A task to be reminded of. @param zone the learner's */
    record Due(UUID learnerId, UUID id, UUID offerId, UUID coachId, String title, LocalDate dueOn, String zone) {

        boolean isNow(Instant now) {
            var local = now.atZone(ZoneId.of(zone));
            return !dueOn.isAfter(local.toLocalDate()) && local.getHour() >= FROM_HOUR;
        }
    }

    private final JdbcClient jdbc;
    private final LearnerNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(JdbcClient jdbc, LearnerNews news, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many were sent */
    int run() {
        var sent = 0;
        var after = new UUID(0, 0);
        for (var page = after(after); !page.isEmpty(); page = after(after)) {
            for (var due : page) if (due.isNow(clock.instant()) && remind(due)) sent++;
            after = page.getLast().id();
        }
        return sent;
    }

    private boolean remind(Due due) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!take(due)) return false;
            news.due(due.learnerId(), due.offerId(), due.coachId(), due.id(), due.title());
            return true;
        }));
    }

    private List<Due> after(UUID taskId) {
        return jdbc.sql("""
                        with due as materialized (
                            select t.learner_id, t.id, t.offer_id, t.title, t.due_on, a.coach_id
                              from coaching_task t
                              join coaching_assignment a
                                on a.learner_id = t.learner_id and a.offer_id = t.offer_id and a.until is null
                              join coaching_consenting v on v.learner_id = t.learner_id and v.offer_id = t.offer_id
                             where t.owner = 'LEARNER' and t.done_at is null and t.reminded_at is null
                               and t.due_on <= :latest and t.id > :after
                             order by t.id limit :size)
                        select due.*, r.time_zone as zone
                          from due join account_reader r on r.account_id = due.learner_id
                         order by due.id""")
                .param("latest", LocalDate.ofInstant(clock.instant(), EARLIEST))
                .param("after", taskId)
                .param("size", AT_ONCE)
                .query(Rows.of(Due.class))
                .list();
    }

    private boolean take(Due due) {
        return jdbc.sql("""
                        update coaching_task t set reminded_at = :now
                         where t.learner_id = :learner and t.id = :id and t.done_at is null and t.reminded_at is null
                           and exists (select from coaching_consenting v
                                        where v.learner_id = t.learner_id and v.offer_id = t.offer_id)""")
                        .param("learner", due.learnerId())
                        .param("id", due.id())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
