package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the job that reminds of calls run at a moment of a test's choice. */
public final class Reminding {

    private Reminding() {}

    public static void at(ApplicationContext context, Instant now) {
        new CallReminders(
                        context.getBean(CallStore.class),
                        context.getBean(CallLetters.class),
                        context.getBean(Reach.class),
                        context.getBean(TransactionTemplate.class),
                        Clock.fixed(now, ZoneOffset.UTC))
                .run();
    }
}
