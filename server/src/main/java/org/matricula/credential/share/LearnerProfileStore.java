package org.matricula.credential.share;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class LearnerProfileStore {

    /** A profile whose random address only its learner's key opens. */
    record Sealed(
            UUID learnerId,
            byte[] sealedToken,
            @Nullable String handle,
            String name,
            String sentence,
            boolean indexed,
            boolean isOn) {}

    private static final String PROFILES =
            "select learner_id, sealed_token, handle, name, sentence, indexed, is_on from credential_profile ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LearnerProfileStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The one changed last, if people with a profile each were found to be the same. */
    Optional<Sealed> of(Person person) {
        return jdbc.sql(PROFILES + "where learner_id = any(:learners) order by changed_at desc limit 1")
                .param("learners", person.ids())
                .query(Rows.of(Sealed.class))
                .optional();
    }

    /** One that is on. */
    Optional<Sealed> at(String handle, byte[] tokenHash) {
        return jdbc.sql(PROFILES + "where (handle = :handle or token_hash = :hash) and is_on")
                .param("handle", handle)
                .param("hash", tokenHash)
                .query(Rows.of(Sealed.class))
                .optional();
    }

    boolean isTaken(String handle, Person person) {
        return jdbc.sql("""
                        select exists (select from credential_profile
                                        where handle = :handle and learner_id <> all(:learners))""")
                .param("handle", handle)
                .param("learners", person.ids())
                .query(Boolean.class)
                .single();
    }

    void addIfAbsent(UUID learnerId, byte[] tokenHash, byte[] sealedToken, Instant now) {
        jdbc.sql("""
                        insert into credential_profile (learner_id, token_hash, sealed_token, name, sentence, indexed, is_on,
                                                        changed_at)
                        values (:learner, :hash, :sealed, '', '', false, false, :now)
                            on conflict (learner_id) do nothing""")
                .param("learner", learnerId)
                .param("hash", tokenHash)
                .param("sealed", sealedToken)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(UUID learnerId, Profile profile, Instant now) {
        jdbc.sql("""
                        update credential_profile
                           set handle = :handle, name = :name, sentence = :sentence, indexed = :indexed, is_on = :on,
                               changed_at = :now
                         where learner_id = :learner""")
                .param("learner", learnerId)
                .param("handle", profile.handle())
                .param("name", profile.name())
                .param("sentence", profile.sentence())
                .param("indexed", profile.indexed())
                .param("on", profile.on())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void switchOff(Person person, Instant now) {
        jdbc.sql("update credential_profile set is_on = false, changed_at = :now where learner_id = any(:learners)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learners", person.ids())
                .update();
    }

    List<UUID> items(UUID learnerId) {
        return jdbc.sql("select credential_id from credential_profile_item where learner_id = :learner order by 1")
                .param("learner", learnerId)
                .query(UUID.class)
                .list();
    }

    void put(UUID learnerId, List<UUID> credentials) {
        jdbc.sql("delete from credential_profile_item where learner_id = :learner")
                .param("learner", learnerId)
                .update();
        batches.batchUpdate(
                "insert into credential_profile_item (learner_id, credential_id) values (?, ?)",
                credentials,
                Math.max(1, credentials.size()),
                (row, credential) -> {
                    row.setObject(1, learnerId);
                    row.setObject(2, credential);
                });
    }

    void replace(Person person, UUID former, UUID successor) {
        jdbc.sql("""
                        update credential_profile_item set credential_id = :successor
                         where credential_id = :former and learner_id = any(:learners)""")
                .param("successor", successor)
                .param("former", former)
                .param("learners", person.ids())
                .update();
    }

    /** A profile whose heading is this name. */
    void rename(Person person, String former, String name) {
        jdbc.sql("update credential_profile set name = :name where name = :former and learner_id = any(:learners)")
                .param("name", name)
                .param("former", former)
                .param("learners", person.ids())
                .update();
    }

    void erase(Person person) {
        jdbc.sql("delete from credential_profile where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}
