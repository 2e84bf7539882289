package org.matricula.insight.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.matricula.account.Accounts;
import org.matricula.coaching.ConsentErrors;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Unreachable;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts as if it were another time. */
@Component
record CoachingCounters(
        JdbcClient jdbc,
        Organisations organisations,
        Members members,
        Accounts accounts,
        Outbox outbox,
        PublicUrl publicUrl,
        ConsentErrors errors,
        Unreachable unreachable,
        TransactionTemplate transaction) {

    interface Counter {
        void count(Offer offer);
    }

    Counter at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var goal = new ConsentGoal(jdbc, organisations, members, accounts, outbox, publicUrl, clock);
        var counting = new CoachingCounting(jdbc, organisations, errors, unreachable, goal, clock);
        return offer -> transaction.executeWithoutResult(status -> counting.count(offer));
    }
}
