package org.matricula.coaching.partner;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names by which partners know learners: random, so that nothing leads back from one but this table. */
@Repository
class Pseudonyms {

    record Pseudonym(UUID learnerId, UUID offerId, String partner, String pseudonym) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Pseudonyms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Made where a learner agrees; whoever agrees again keeps it. Called while the learner's consent is held. */
    String make(UUID learnerId, UUID offerId, String partner) {
        jdbc.sql("""
                        insert into coaching_pseudonym (learner_id, offer_id, partner, pseudonym, made_at)
                        values (:learner, :offer, :partner, :pseudonym, :now)
                        on conflict do nothing""")
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("partner", partner)
                .param("pseudonym", Token.random().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(learnerId, offerId, partner).orElseThrow();
    }

    Optional<String> find(UUID learnerId, UUID offerId, String partner) {
        return jdbc.sql("""
                        select pseudonym from coaching_pseudonym
                         where learner_id = :learner and offer_id = :offer and partner = :partner""")
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("partner", partner)
                .query(String.class)
                .optional();
    }

    /** Under which names partners knew, or know, a person; whoever never agreed has none. */
    List<Pseudonym> of(Person person) {
        return jdbc.sql("""
                        select learner_id, offer_id, partner, pseudonym from coaching_pseudonym
                         where learner_id = any(:learners) order by made_at""")
                .param("learners", person.ids())
                .query(Rows.of(Pseudonym.class))
                .list();
    }

    /** Nothing leads from the name to the learner any more. */
    void remove(Pseudonym one) {
        jdbc.sql("""
                        delete from coaching_pseudonym
                         where learner_id = :learner and offer_id = :offer and partner = :partner""")
                .param("learner", one.learnerId())
                .param("offer", one.offerId())
                .param("partner", one.partner())
                .update();
    }
}
