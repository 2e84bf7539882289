package org.matricula.credential.recipient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims as they are made and found by those who are meant; what organisations do with them is in {@link ClaimDeskStore}. */
@Component
final class ClaimStore {

    static final String SELECT = """
            select id, organisation_id, achievement_id, source_key, earned_at, valid_until, email_hash, external_hash,
                   sealed_content, told, state, code_round, shown_to, mailed_at, mail_failed, created_at, ends_at,
                   answered_at, taken_by
              from award_claim
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ClaimStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What somebody, known by this hash, was given for. */
    record Source(String hash, String sourceKey) {

        Source(byte[] hash, String sourceKey) {
            this(HexFormat.of().formatHex(hash), sourceKey);
        }
    }

    private record Existing(byte @Nullable [] emailHash, byte @Nullable [] externalHash, String sourceKey) {}

    /** What waits for these, or was answered by them. */
    Set<Source> existing(UUID achievementId, Collection<byte[]> hashes) {
        var existing = new HashSet<Source>();
        if (hashes.isEmpty()) return existing;
        jdbc.sql("""
                        select email_hash, external_hash, source_key from award_claim
                         where achievement_id = :achievement and email_hash = any(:hashes)
                        union all
                        select email_hash, external_hash, source_key from award_claim
                         where achievement_id = :achievement and external_hash = any(:hashes)""")
                .param("achievement", achievementId)
                .param("hashes", hashes.toArray(byte[][]::new))
                .query(Rows.of(Existing.class))
                .list()
                .forEach(row -> {
                    if (row.emailHash() != null) existing.add(new Source(row.emailHash(), row.sourceKey()));
                    if (row.externalHash() != null) existing.add(new Source(row.externalHash(), row.sourceKey()));
                });
        return existing;
    }

    /** The round of the code that people known by these ids were given last; those never given one are absent. */
    Map<String, Integer> rounds(Collection<byte[]> externalHashes) {
        var rounds = new HashMap<String, Integer>();
        if (externalHashes.isEmpty()) return rounds;
        jdbc.sql("""
                        select external_hash, max(code_round) from award_claim
                         where external_hash = any(:hashes) group by external_hash""").param("hashes", externalHashes.toArray(byte[][]::new)).query(row -> {
            rounds.put(HexFormat.of().formatHex(row.getBytes(1)), row.getInt(2));
        });
        return rounds;
    }

    /** A claim with what finds it. */
    record New(Claim claim, byte @Nullable [] linkHash, byte @Nullable [] codeHash) {}

    /** Those that weren't there already. */
    List<Claim> add(List<New> claims, @Nullable UUID by) {
        var counts = batches.batchUpdate("""
                insert into award_claim (id, organisation_id, achievement_id, source_key, earned_at, valid_until, email_hash,
                                         external_hash, sealed_content, told, state, link_hash, code_hash, code_round,
                                         created_at, created_by, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?, ?)
                on conflict do nothing""", claims, Math.max(1, claims.size()), (row, added) -> {
            var claim = added.claim();
            row.setObject(1, claim.id());
            row.setObject(2, claim.organisationId());
            row.setObject(3, claim.achievementId());
            row.setString(4, claim.sourceKey());
            row.setObject(5, claim.earnedAt().atOffset(ZoneOffset.UTC));
            row.setObject(
                    6, claim.validUntil() == null ? null : claim.validUntil().atOffset(ZoneOffset.UTC));
            row.setBytes(7, claim.emailHash());
            row.setBytes(8, claim.externalHash());
            row.setBytes(9, claim.sealedContent());
            row.setBoolean(10, claim.told());
            row.setBytes(11, added.linkHash());
            row.setBytes(12, added.codeHash());
            row.setInt(13, claim.codeRound());
            row.setObject(14, claim.createdAt().atOffset(ZoneOffset.UTC));
            row.setObject(15, by);
            row.setObject(16, claim.endsAt().atOffset(ZoneOffset.UTC));
        });
        var added = Arrays.stream(counts).flatMapToInt(Arrays::stream).toArray();
        return java.util.stream.IntStream.range(0, claims.size())
                .filter(i -> added[i] > 0)
                .mapToObj(i -> claims.get(i).claim())
                .toList();
    }

    /** Whom a person is, for claims. */
    record Claimant(Collection<byte[]> emailHashes, Collection<byte[]> externalHashes, UUID[] accounts) {}

    /** What waits for this person, the first first. */
    List<Claim> waiting(Claimant claimant, Instant now) {
        return jdbc.sql(SELECT + """
                         where state = 'WAITING' and ends_at > :now
                           and (email_hash = any(:emails) or external_hash = any(:externals) or shown_to = any(:accounts))
                         order by created_at, id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("emails", claimant.emailHashes().toArray(byte[][]::new))
                .param("externals", claimant.externalHashes().toArray(byte[][]::new))
                .param("accounts", claimant.accounts())
                .query(Rows.of(Claim.class))
                .list();
    }

    /** Kept from everybody else until the transaction ends. */
    Optional<Claim> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Rows.of(Claim.class))
                .optional();
    }

    Optional<Claim> byLink(byte[] linkHash) {
        return jdbc.sql(SELECT + "where link_hash = :hash")
                .param("hash", linkHash)
                .query(Rows.of(Claim.class))
                .optional();
    }

    List<Claim> byCode(byte[] codeHash, Instant now) {
        return jdbc.sql(SELECT + "where code_hash = :hash and state = 'WAITING' and ends_at > :now")
                .param("hash", codeHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Rows.of(Claim.class))
                .list();
    }

    void show(Collection<UUID> ids, UUID accountId) {
        jdbc.sql("update award_claim set shown_to = :account where id = any(:ids) and state = 'WAITING'")
                .param("account", accountId)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** What finds it stays, so that the same list doesn't bring it again; what it said goes. */
    void answer(UUID id, Claim.State state, @Nullable UUID takenBy, Instant at) {
        jdbc.sql("""
                        update award_claim
                           set state = :state, taken_by = :by, answered_at = :at, sealed_content = null, code_hash = null,
                               shown_to = null
                         where id = :id""")
                .param("state", state.name())
                .param("by", takenBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
