package org.matricula.coaching.partner;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.platform.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the partner of learners who have done nothing for some days; once, until they do something again. */
@Configuration(proxyBeanMethods = false)
class Silences {

    private static final int AT_ONCE = 500;

    private record Silence(UUID learnerId, Instant lastActiveAt) {}

    private record Watched(UUID offerId, int days) {}

    private final JdbcClient jdbc;
    private final Offers offers;
    private final PartnerNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Silences(JdbcClient jdbc, Offers offers, PartnerNews news, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> coachingSilences() {
        return Tasks.recurring("coaching-silences", FixedDelay.ofHours(1)).execute((instance, context) -> run());
    }

    void run() {
        for (var watched : watched()) {
            var more = true;
            while (more) {
                var told = transaction.execute(status -> tellSome(offers.get(watched.offerId()), watched.days()));
                more = told != null && told == AT_ONCE;
            }
        }
    }

    private List<Watched> watched() {
        return jdbc.sql("""
                        select o.id as offer_id, coalesce(f.inactive_days, :usual) as days
                          from coaching_offer o left join coaching_feed f on f.offer_id = o.id
                         where o.partner <> '' and coalesce(f.inactive_days, :usual) > 0""")
                .param("usual", FeedSettings.USUAL_DAYS)
                .query(Rows.of(Watched.class))
                .list();
    }

    private int tellSome(Offer offer, int days) {
        var silent = silent(offer.id(), clock.instant().minus(Duration.ofDays(days)));
        for (var one : silent) {
            keep(offer.id(), one);
            news.silent(offer, one.learnerId(), days);
        }
        return silent.size();
    }

    /** Those whose last activity in a course that coaching comes with is older, and of whom that wasn't told. */
    private List<Silence> silent(UUID offerId, Instant before) {
        return jdbc.sql("""
                        with coached as materialized (
                            select distinct c.course_id
                              from coaching_programme p
                              join requirement_group g on g.programme_id = p.programme_id
                              join requirement r on r.group_id = g.id
                              join requirement_course c on c.requirement_id = r.id
                             where p.offer_id = :offer),
                        activity as (
                            select v.learner_id,
                                   max(greatest(l.activated_at, p.last_visited_at, p.last_comment_at)) as last_active_at
                              from coaching_consenting v
                              join learner_place l on l.learner_id = v.learner_id and l.deactivated_at is null
                              left join learner_progress p on p.learner_id = l.learner_id and p.run_id = l.run_id
                             where v.offer_id = :offer and l.course_id in (select course_id from coached)
                             group by v.learner_id)
                        select a.learner_id, a.last_active_at
                          from activity a
                          left join coaching_silence s on s.learner_id = a.learner_id and s.offer_id = :offer
                         where a.last_active_at < :before
                           and (s.last_active_at is null or s.last_active_at < a.last_active_at)
                         limit :size""")
                .param("offer", offerId)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("size", AT_ONCE)
                .query(Rows.of(Silence.class))
                .list();
    }

    private void keep(UUID offerId, Silence one) {
        jdbc.sql("""
                        insert into coaching_silence (learner_id, offer_id, last_active_at) values (:learner, :offer, :at)
                        on conflict (learner_id, offer_id) do update set last_active_at = excluded.last_active_at""")
                .param("learner", one.learnerId())
                .param("offer", offerId)
                .param("at", one.lastActiveAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
