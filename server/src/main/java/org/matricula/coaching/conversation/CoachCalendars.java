package org.matricula.coaching.conversation;

import biweekly.component.VEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.coaching.GivenName;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.matricula.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coach's planned calls for a calendar program: an address with a secret in it, known to the coach alone. It tells first
 * names and times of learners who agree at the moment it is read, and of whom the reader is the coach.
 */
@Service
public class CoachCalendars {

    private static final Duration BACK = Duration.ofDays(7);
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final CallStore calls;
    private final CallCalendar calendar;
    private final Coaches coaches;
    private final Reach reach;
    private final Accounts accounts;
    private final Offers offers;
    private final Organisations organisations;
    private final PublicUrl publicUrl;
    private final Clock clock;

    CoachCalendars(
            JdbcClient jdbc,
            CallStore calls,
            CallCalendar calendar,
            Coaches coaches,
            Reach reach,
            Accounts accounts,
            Offers offers,
            Organisations organisations,
            PublicUrl publicUrl,
            Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.calendar = calendar;
        this.coaches = coaches;
        this.reach = reach;
        this.accounts = accounts;
        this.offers = offers;
        this.organisations = organisations;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Whether this coach has an address; which one only the coach knows. */
    public boolean isOpen(UUID coachId) {
        return jdbc.sql("select exists(select from coaching_calendar where coach_id = :coach)")
                .param("coach", coachId)
                .query(Boolean.class)
                .single();
    }

    /** A new address, shown this once; one made before ends. */
    @Transactional
    public String open(UUID coachId) {
        var token = Token.random();
        jdbc.sql("""
                        insert into coaching_calendar (coach_id, token_hash, made_at) values (:coach, :hash, :now)
                        on conflict (coach_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at""")
                .param("coach", coachId)
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return publicUrl.of("/coach-calendars/" + token.value());
    }

    @Transactional
    public void close(UUID coachId) {
        jdbc.sql("delete from coaching_calendar where coach_id = :coach")
                .param("coach", coachId)
                .update();
    }

    /** An iCalendar object; empty if nobody has this address. */
    @Transactional(readOnly = true)
    public Optional<String> read(Token token) {
        return jdbc.sql("select coach_id from coaching_calendar where token_hash = :hash")
                .param("hash", token.hash())
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find)
                .map(coach -> calendar.publish(
                        calls.ofCoach(coach.id(), clock.instant().minus(BACK), MOST).stream()
                                .filter(call -> coachesFor(coach, call))
                                .map(call -> event(coach, call))
                                .toList()));
    }

    /** One call as a file, as the coach reads it. */
    public String file(Account coach, Call call) {
        return calendar.publish(List.of(event(coach, call)));
    }

    /** Whoever isn't a coach there any more reads nothing, though nobody was given the learners yet. */
    private boolean coachesFor(Account coach, Call call) {
        return coaches.of(offer(call).organisationId()).contains(coach.id());
    }

    private VEvent event(Account coach, Call call) {
        var learner = GivenName.of(reach.account(call.learnerId()).name());
        var provider = provider(call);
        return calendar.event(
                call,
                new CallCalendar.Entry(
                        Text.t(coach.language(), coach.zone(), "coaching.call.entry-coach", learner),
                        "",
                        publicUrl.of(provider.path() + "/coach/learners/" + call.learnerId()),
                        new CallCalendar.Party(offer(call).senderName(), provider.contactEmail()),
                        null));
    }

    private Offer offer(Call call) {
        return offers.get(call.offerId());
    }

    private Organisation provider(Call call) {
        return organisations.get(offer(call).organisationId().toString());
    }
}
