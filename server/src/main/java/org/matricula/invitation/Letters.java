package org.matricula.invitation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Letters {

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By invitation. A plan of the batch is taken as a whole, its days never with the run's number of times. */
    Map<UUID, Letter> of(Collection<UUID> invitationIds) {
        return jdbc
                .sql("""
                        select i.id, i.name, b.greeting, b.closing, i.reminders,
                               coalesce(b.remind_after_days, p.after_days) as after_days,
                               coalesce(b.remind_at_most, p.at_most) as at_most
                          from invitation i
                          join invitation_batch b on b.id = i.batch_id
                          left join invitation_reminder_plan p
                            on p.organisation_id = i.organisation_id and p.run_id = i.run_id
                         where i.id = any(:ids)""")
                .param("ids", invitationIds.toArray(UUID[]::new))
                .query(Rows.of(Letter.class))
                .list()
                .stream()
                .collect(toMap(Letter::id, identity()));
    }
}
