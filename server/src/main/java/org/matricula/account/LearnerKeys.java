package org.matricula.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.matricula.platform.MasterKey;
import org.matricula.platform.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A random key per learner, itself sealed under the master key: signed documents about the learner are sealed with it,
 * so destroying it makes them unreadable wherever they lie, except together with an older copy of the key (see
 * docs/privacy.md on backups). Nothing is cached, so a key is gone at once on every node; only {@link #readingOnce} keeps what
 * it has read until it is done.
 */
@Service
public class LearnerKeys {

    private static final ScopedValue<Map<UUID, Sealer>> READ = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final MasterKey masterKey;
    private final Clock clock;

    LearnerKeys(JdbcClient jdbc, MasterKey masterKey, Clock clock) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** What reads keys of a few learners again and again reads each once. Around one short piece of work, as of one request. */
    public <T> T readingOnce(Supplier<T> work) {
        return ScopedValue.where(READ, new HashMap<>()).call(work::get);
    }

    /** The learner's key, made at its first use. */
    public Sealer keyOf(UUID learnerId) {
        return Objects.requireNonNull(keysOf(List.of(learnerId)).get(learnerId));
    }

    /** The learners' keys, made where missing: two or three statements, however many learners. */
    @Transactional
    public Map<UUID, Sealer> keysOf(Collection<UUID> learnerIds) {
        var keys = read(learnerIds);
        var missing = learnerIds.stream()
                .distinct()
                .filter(id -> !keys.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            make(missing);
            // Read again, not remembered: somebody else may have made some of them first.
            keys.putAll(read(missing));
        }
        return keys;
    }

    /** Empty if the learner never had a key, or it was destroyed. */
    public Optional<Sealer> find(UUID learnerId) {
        return Optional.ofNullable(read(List.of(learnerId)).get(learnerId));
    }

    /** Of several learners; those who never had a key, or whose key was destroyed, are absent. */
    public Map<UUID, Sealer> find(Collection<UUID> learnerIds) {
        return read(learnerIds);
    }

    /** For ever: what was sealed with it can't be read again. */
    void destroy(UUID learnerId) {
        if (READ.isBound()) READ.get().remove(learnerId);
        jdbc.sql("delete from learner_key where learner_id = :learner")
                .param("learner", learnerId)
                .update();
    }

    private Map<UUID, Sealer> read(Collection<UUID> learnerIds) {
        if (!READ.isBound()) return stored(learnerIds);
        var known = READ.get();
        if (!known.keySet().containsAll(learnerIds)) known.putAll(stored(learnerIds));
        var keys = new HashMap<>(known);
        keys.keySet().retainAll(Set.copyOf(learnerIds));
        return keys;
    }

    private Map<UUID, Sealer> stored(Collection<UUID> learnerIds) {
        var keys = new HashMap<UUID, Sealer>();
        jdbc.sql("select learner_id, sealed_key from learner_key where learner_id = any(:learners)")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(row -> {
                    keys.put(
                            row.getObject("learner_id", UUID.class),
                            new Sealer(masterKey.open(row.getBytes("sealed_key"))));
                });
        return keys;
    }

    private void make(List<UUID> learnerIds) {
        jdbc.sql("""
                        insert into learner_key (learner_id, sealed_key, created_at)
                        select learner_id, sealed_key, :now
                          from unnest(:learners::uuid[], :keys::bytea[]) as made (learner_id, sealed_key)
                            on conflict (learner_id) do nothing""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param(
                        "keys",
                        learnerIds.stream()
                                .map(id -> masterKey.seal(Sealer.newKey()))
                                .toArray(byte[][]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
