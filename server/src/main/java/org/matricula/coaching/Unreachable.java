package org.matricula.coaching;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Learners of whom it is known that the number they keep can't be texted. Which can is for the numbering plans to say. */
@Service
public class Unreachable {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    Unreachable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(UUID learnerId, PhoneNumber number) {}

    /** One after the other, however many there are. @param told the learner's id */
    public void each(Offer offer, Consumer<UUID> told) {
        var after = new UUID(0, 0);
        for (var some = page(after); !some.isEmpty(); some = page(after)) {
            some.stream()
                    .filter(one ->
                            PhoneRule.obstacle(one.number(), offer.regions()).isPresent())
                    .forEach(one -> told.accept(one.learnerId()));
            after = some.getLast().learnerId();
        }
    }

    private List<Kept> page(UUID after) {
        return jdbc.sql("""
                        select learner_id, number from coaching_phone
                         where removed_at is null and number is not null and learner_id > :after
                         order by learner_id limit :size""")
                .param("after", after)
                .param("size", AT_ONCE)
                .query((row, number) ->
                        new Kept(row.getObject("learner_id", UUID.class), new PhoneNumber(row.getString("number"))))
                .list();
    }
}
