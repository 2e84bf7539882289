package org.matricula.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhoneStore {

    private final JdbcClient jdbc;

    PhoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use, at most one of each learner; of the learner the person signs in as first. */
    List<Phone> current(Person person) {
        return jdbc.sql("""
            select learner_id, id, number, confirmed_at from coaching_phone
             where learner_id = any(:learners) and removed_at is null and number is not null
             order by learner_id <> :person, added_at desc\
            """)
                .param("learners", person.ids())
                .param("person", person.id())
                .query(PhoneStore::phone)
                .list();
    }

    /** Every learner in whose name a number is used now. */
    List<UUID> learnersWith(PhoneNumber number) {
        return jdbc.sql("select learner_id from coaching_phone where number = :number and removed_at is null")
                .param("number", number.e164())
                .query(UUID.class)
                .list();
    }

    void add(Phone phone, Instant now) {
        jdbc.sql("""
            insert into coaching_phone (learner_id, id, number, added_at, confirmed_at)
            values (:learner, :id, :number, :now, :confirmed)\
            """)
                .param("learner", phone.learnerId())
                .param("id", phone.id())
                .param("number", phone.number().e164())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "confirmed",
                        phone.confirmedAt() == null ? null : phone.confirmedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(Person person, Instant now) {
        jdbc.sql("update coaching_phone set removed_at = :now where learner_id = any(:learners) and removed_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .update();
    }

    /** False if the number isn't in use any more. */
    boolean confirm(Person person, PhoneNumber number, Instant now) {
        return jdbc.sql("""
            update coaching_phone set confirmed_at = coalesce(confirmed_at, :now)
             where learner_id = any(:learners) and number = :number and removed_at is null\
            """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("learners", person.ids())
                        .param("number", number.e164())
                        .update()
                > 0;
    }

    /** Every number this person ever gave, also those that were removed. */
    List<OwnNumber> all(Person person) {
        return jdbc.sql("""
            select id, number, added_at, confirmed_at, removed_at from coaching_phone
             where learner_id = any(:learners) and number is not null
             order by added_at, id\
            """)
                .param("learners", person.ids())
                .query(Rows.of(OwnNumber.class))
                .list();
    }

    void erase(Person person, Instant now) {
        jdbc.sql("""
            update coaching_phone set number = null, removed_at = coalesce(removed_at, :now)
             where learner_id = any(:learners)\
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .update();
    }

    private static Phone phone(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
        return new Phone(
                row.getObject("learner_id", UUID.class),
                row.getObject("id", UUID.class),
                new PhoneNumber(row.getString("number")),
                confirmed == null ? null : confirmed.toInstant());
    }
}
