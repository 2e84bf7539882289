package org.matricula.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets consents lapse whose time is over. Goes through all of them a thousand at a time, and may be stopped between any two. */
@Component
class Lapsing {

    private static final int AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final OfferStore offers;
    private final PlaceStore places;
    private final Eligibilities eligibilities;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Lapsing(
            JdbcClient jdbc,
            OfferStore offers,
            PlaceStore places,
            Eligibilities eligibilities,
            People people,
            Ledger ledger,
            Clock clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.places = places;
        this.eligibilities = eligibilities;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param agreedAt of the consent that stands; {@code endedAt} as was noticed before, null if nothing was */
    private record Candidate(
            UUID learnerId, Instant agreedAt, @Nullable Instant endedAt) {}

    void run() {
        for (var offer : offers.all()) {
            var after = FIRST;
            for (var some = candidates(offer, after); !some.isEmpty(); some = candidates(offer, after)) {
                for (var one : some) look(offer, one);
                after = some.getLast().learnerId();
            }
        }
    }

    /** Those who agree and have no verified place that goes on; the others can't lapse. */
    private List<Candidate> candidates(Offer offer, UUID after) {
        return jdbc.sql("""
            with coached as materialized (
                select distinct c.course_id
                  from coaching_programme p
                  join requirement_group g on g.programme_id = p.programme_id
                  join requirement r on r.group_id = g.id
                  join requirement_course c on c.requirement_id = r.id
                 where p.offer_id = :offer)
            select c.learner_id, c.agreed_at, e.ended_at
              from coaching_consenting c
              left join coaching_ending e on e.learner_id = c.learner_id and e.offer_id = c.offer_id
             where c.offer_id = :offer and c.learner_id > :after
               and (e.ended_at is not null or not exists (
                   select from learner_place p join course_run run on run.id = p.run_id
                    where p.learner_id = c.learner_id and p.course_id in (select course_id from coached)
                      and p.track <> 'AUDIT' and p.deactivated_at is null
                      and (run.ends_at is null or run.ends_at > :now)))
             order by c.learner_id
             limit :size\
            """)
                .param("offer", offer.id())
                .param("after", after)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("size", AT_ONCE)
                .query((row, number) -> new Candidate(
                        row.getObject("learner_id", UUID.class),
                        row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("ended_at", OffsetDateTime.class))))
                .list();
    }

    private void look(Offer offer, Candidate one) {
        transaction.executeWithoutResult(status -> {
            var person = people.personOf(one.learnerId());
            ledger.hold(person);
            var now = clock.instant();
            var standing = Standing.of(ledger.of(person, offer.id()));
            if (!standing.isConsenting()) return;
            var ended = HoldRule.endedAt(places.of(person, offer.id()), one.endedAt(), now);
            note(one.learnerId(), offer.id(), ended.orElse(null));
            var rule = new HoldRule(offer.holdDays(), eligibilities.zone(person, offer.organisationId()));
            if (ended.isPresent() && rule.isOver(ended.get(), standing.last().at(), now)) {
                ledger.add(standing.last().learnerId(), offer.id(), Ledger.Line.of(Word.LAPSED, Source.RULE));
                note(one.learnerId(), offer.id(), null);
            }
        });
    }

    private void note(UUID learnerId, UUID offerId, @Nullable Instant endedAt) {
        if (endedAt == null) {
            jdbc.sql("delete from coaching_ending where learner_id = :learner and offer_id = :offer")
                    .param("learner", learnerId)
                    .param("offer", offerId)
                    .update();
            return;
        }
        jdbc.sql("""
            insert into coaching_ending (learner_id, offer_id, ended_at) values (:learner, :offer, :at)
            on conflict (learner_id, offer_id) do update set ended_at = excluded.ended_at\
            """)
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("at", endedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
