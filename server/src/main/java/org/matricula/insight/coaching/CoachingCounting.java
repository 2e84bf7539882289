package org.matricula.insight.coaching;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.ConsentErrors;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Unreachable;
import org.matricula.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the measures of an offer of coaching and keeps the numbers, in place of those that were counted before. What
 * exactly is counted stands in docs/programme-team/coaching-measures.md.
 */
@Component
class CoachingCounting {

    private static final int AT_ONCE = 1_000;
    private static final List<String> KEPT =
            List.of("coaching_cohort", "coaching_stratum", "coaching_month", "coaching_first_consent");
    private static final List<String> GATHERED = List.of(
            "coached_course",
            "coached_place",
            "coached_activity",
            "coached_answer",
            "coached_error",
            "coached_joining",
            "coached_completion",
            "coached_rating",
            "coached_unreachable",
            "coached_learner",
            "coached_case");

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final ConsentErrors errors;
    private final Unreachable unreachable;
    private final ConsentGoal goal;
    private final Clock clock;

    CoachingCounting(
            JdbcClient jdbc,
            Organisations organisations,
            ConsentErrors errors,
            Unreachable unreachable,
            ConsentGoal goal,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.errors = errors;
        this.unreachable = unreachable;
        this.goal = goal;
        this.clock = clock;
    }

    /** Two at once wait for each other. */
    @Transactional
    public void count(Offer offer) {
        oneAtATime(offer.id());
        errors.collect(offer.id());
        var parameters = parameters(offer);
        CoachingFacts.TABLES.forEach(table -> jdbc.sql(table).update());
        jdbc.sql(CoachingCounts.CASE_TABLE).update();
        CoachingFacts.GATHER.forEach(sql -> run(sql, parameters));
        gatherUnreachable(offer);
        KEPT.forEach(table -> run("delete from " + table + " where offer_id = :offer", parameters));
        for (var sql : List.of(
                CoachingCounts.COHORTS,
                CoachingCounts.CASES,
                CoachingCounts.STRATA,
                CoachingCounts.MONTHS,
                CoachingCounts.FIRST_CONSENTS,
                CoachingCounts.QUESTIONS)) run(sql, parameters);
        GATHERED.forEach(table -> jdbc.sql("drop table " + table).update());
        run("""
                insert into coaching_count (offer_id, counted_at) values (:offer, :now)
                on conflict (offer_id) do update set counted_at = excluded.counted_at""", parameters);
        goal.check(offer);
    }

    private void oneAtATime(UUID offerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('coaching measure'), hashtext(:offer))")
                .param("offer", offerId.toString())
                .query(rows -> {});
    }

    private Map<String, Object> parameters(Offer offer) {
        var zone = organisations.get(offer.organisationId().toString()).zone();
        return Map.of(
                "offer",
                offer.id(),
                "provider",
                offer.organisationId(),
                "zone",
                zone.getId(),
                "now",
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void run(String sql, Map<String, Object> parameters) {
        jdbc.sql(sql).params(parameters).update();
    }

    private void gatherUnreachable(Offer offer) {
        var some = new ArrayList<UUID>();
        unreachable.each(offer, learner -> {
            some.add(learner);
            if (some.size() == AT_ONCE) keep(some);
        });
        keep(some);
    }

    private void keep(List<UUID> learners) {
        jdbc.sql("insert into coached_unreachable (learner_id) select unnest(:learners)")
                .param("learners", learners.toArray(UUID[]::new))
                .update();
        learners.clear();
    }
}
