package org.matricula.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole ledger of an offer, for whoever has to prove what was agreed. */
@Service
public class LedgerExport {

    private static final int FETCHED_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;

    LedgerExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number the learner had then; null without one, and once the account is closed */
    public record Line(ConsentEntry entry, @Nullable PhoneNumber number) {}

    /** A learner's words stand together, from the first to the last; however many there are, few are in memory. */
    @Transactional(readOnly = true)
    public void each(UUID offerId, Consumer<Line> each) {
        jdbc.sql("""
                        select c.learner_id, c.id, c.offer_id, c.word, c.wording_version, c.language, c.at, c.source,
                               c.phone_id, p.number
                          from coaching_consent c
                          left join coaching_phone p on p.learner_id = c.learner_id and p.id = c.phone_id
                         where c.offer_id = :offer
                         order by c.learner_id, c.at, c.id""").param("offer", offerId).withFetchSize(FETCHED_AT_A_TIME).query(row -> {
            each.accept(line(row));
        });
    }

    private static Line line(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return new Line(ConsentStore.entry(row, 0), number == null ? null : new PhoneNumber(number));
    }
}
