package org.matricula.credential.share;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CollectionStore {

    /** A collection whose address only its learner's key opens. */
    record Sealed(UUID id, UUID learnerId, String name, byte @Nullable [] sealedToken, boolean onProfile) {}

    private record Item(UUID collectionId, UUID credentialId) {}

    private static final String COLLECTIONS =
            "select id, learner_id, name, sealed_token, on_profile from credential_collection ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CollectionStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Sealed> of(Person person) {
        return jdbc.sql(COLLECTIONS + "where learner_id = any(:learners) order by position, id")
                .param("learners", person.ids())
                .query(Rows.of(Sealed.class))
                .list();
    }

    Optional<Sealed> find(byte[] tokenHash) {
        return jdbc.sql(COLLECTIONS + "where token_hash = :hash")
                .param("hash", tokenHash)
                .query(Rows.of(Sealed.class))
                .optional();
    }

    /** What is in each of them, in order. */
    Map<UUID, List<UUID>> items(Collection<UUID> collections) {
        var items = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                        select collection_id, credential_id from credential_collection_item
                         where collection_id = any(:collections) order by collection_id, position, credential_id""")
                .param("collections", collections.toArray(UUID[]::new))
                .query(Rows.of(Item.class))
                .list()
                .forEach(item -> items.computeIfAbsent(item.collectionId(), id -> new ArrayList<>())
                        .add(item.credentialId()));
        return items;
    }

    /** Behind the others. */
    void add(UUID id, UUID learnerId, String name, Instant now) {
        jdbc.sql("""
                        insert into credential_collection (id, learner_id, name, position, created_at)
                        select :id, :learner, :name, coalesce(max(position) + 1, 0), :now
                          from credential_collection where learner_id = :learner""")
                .param("id", id)
                .param("learner", learnerId)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update credential_collection set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void reorder(List<UUID> ids) {
        batches.batchUpdate(
                "update credential_collection set position = ? where id = ?", ids, ids.size(), (row, id) -> {
                    row.setInt(1, ids.indexOf(id));
                    row.setObject(2, id);
                });
    }

    /** Without an address if both are null. */
    void publish(UUID id, byte @Nullable [] tokenHash, byte @Nullable [] sealedToken) {
        jdbc.sql("update credential_collection set token_hash = :hash, sealed_token = :sealed where id = :id")
                .param("id", id)
                .param("hash", tokenHash, java.sql.Types.BINARY)
                .param("sealed", sealedToken, java.sql.Types.BINARY)
                .update();
    }

    /** These of the person's, and no others. */
    void showOnProfile(Person person, Collection<UUID> ids) {
        jdbc.sql("update credential_collection set on_profile = (id = any(:ids)) where learner_id = any(:learners)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("learners", person.ids())
                .update();
    }

    void put(UUID id, List<UUID> credentials) {
        jdbc.sql("delete from credential_collection_item where collection_id = :id")
                .param("id", id)
                .update();
        batches.batchUpdate(
                "insert into credential_collection_item (collection_id, credential_id, position) values (?, ?, ?)",
                credentials,
                Math.max(1, credentials.size()),
                (row, credential) -> {
                    row.setObject(1, id);
                    row.setObject(2, credential);
                    row.setInt(3, credentials.indexOf(credential));
                });
    }

    /** In all collections of the person, at the same place. */
    void replace(Person person, UUID former, UUID successor) {
        jdbc.sql("""
                        update credential_collection_item set credential_id = :successor
                         where credential_id = :former
                           and collection_id in (
                               select id from credential_collection where learner_id = any(:learners))""")
                .param("successor", successor)
                .param("former", former)
                .param("learners", person.ids())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from credential_collection where id = :id")
                .param("id", id)
                .update();
    }

    void erase(Person person) {
        jdbc.sql("delete from credential_collection where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}
