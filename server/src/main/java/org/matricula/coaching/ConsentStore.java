package org.matricula.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consent ledger: lines are added, and that is all. */
@Repository
class ConsentStore {

    private static final String SELECT = """
        select learner_id, id, offer_id, word, wording_version, language, at, source, phone_id from coaching_consent
        """;

    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Words and numbers of a person change one after the other, each knowing the one before, until the transaction ends.
     * In one order, so that nobody waits for each other for ever.
     */
    void oneAtATime(Person person) {
        jdbc.sql("""
            select pg_advisory_xact_lock(hashtextextended('coaching ' || learner, 0))
              from (select unnest(:learners)::text as learner order by 1) learners\
            """).param("learners", person.ids()).query(rows -> {});
    }

    /** From the first to the last. */
    List<ConsentEntry> of(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by at, id")
                .param("learners", person.ids())
                .query(ConsentStore::entry)
                .list();
    }

    List<ConsentEntry> of(Person person, UUID offerId) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) and offer_id = :offer order by at, id")
                .param("learners", person.ids())
                .param("offer", offerId)
                .query(ConsentStore::entry)
                .list();
    }

    void add(ConsentEntry entry) {
        jdbc.sql("""
            insert into coaching_consent
                   (learner_id, id, offer_id, word, wording_version, language, at, source, phone_id)
            values (:learner, :id, :offer, :word, :version, :language, :at, :source, :phone)\
            """)
                .param("learner", entry.learnerId())
                .param("id", entry.id())
                .param("offer", entry.offerId())
                .param("word", entry.word().name())
                .param("version", entry.wordingVersion())
                .param(
                        "language",
                        entry.language() == null ? null : entry.language().toLanguageTag())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("source", entry.source().name())
                .param("phone", entry.phoneId())
                .update();
    }

    boolean isConsenting(UUID learnerId, UUID offerId) {
        return jdbc.sql("""
                select exists(select from coaching_consenting where learner_id = :learner and offer_id = :offer)""")
                .param("learner", learnerId)
                .param("offer", offerId)
                .query(Boolean.class)
                .single();
    }

    /** The question was shown to this learner; only the first time is kept. */
    void asked(UUID learnerId, UUID offerId, int version, Instant now) {
        jdbc.sql("""
            insert into coaching_asked (learner_id, offer_id, wording_version, at)
            values (:learner, :offer, :version, :now)
            on conflict do nothing\
            """)
                .param("learner", learnerId)
                .param("offer", offerId)
                .param("version", version)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    static ConsentEntry entry(ResultSet row, int number) throws SQLException {
        return new ConsentEntry(
                row.getObject("learner_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("offer_id", UUID.class),
                Word.valueOf(row.getString("word")),
                row.getObject("wording_version", Integer.class),
                language(row.getString("language")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Source.valueOf(row.getString("source")),
                row.getObject("phone_id", UUID.class));
    }

    private static @Nullable Locale language(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }
}
