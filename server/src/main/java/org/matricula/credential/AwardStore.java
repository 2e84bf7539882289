package org.matricula.credential;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.QueryBatch;
import org.matricula.platform.Rows;
import org.matricula.platform.SqlArray;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Awards and their documents: two tables, because a learner's list and a public address are looked up differently. */
@Component
final class AwardStore {

    /** An award with its address still sealed. */
    record SealedAward(
            UUID learnerId,
            UUID achievementId,
            String sourceKey,
            UUID credentialId,
            UUID organisationId,
            byte[] sealedToken,
            Instant awardedAt,
            Instant issuedAt) {}

    /** A signed document, sealed, its place in a status list, and what its page shows at first. */
    record SealedCredential(
            UUID credentialId,
            UUID learnerId,
            UUID organisationId,
            UUID achievementId,
            int achievementVersion,
            UUID statusListId,
            int statusIndex,
            byte[] sealedDocument,
            Instant awardedAt,
            Instant issuedAt,
            @Nullable Instant validUntil,
            PageState page,
            boolean hidesName) {}

    /** One learner's reason to be awarded something; together with the achievement, what is never awarded twice. */
    record Source(UUID learnerId, String sourceKey) {}

    private static final String AWARDS = """
            select learner_id, achievement_id, source_key, credential_id, organisation_id, sealed_token, awarded_at, issued_at
              from award
            """;

    private static final String AWARDS_OF =
            AWARDS + "where learner_id = any(?) order by awarded_at desc, credential_id";

    /** Beginning a statement costs about as much as adding a row. */
    private static final int ROWS = 50;

    private static final String ADD_CREDENTIALS = """
            insert into credential (credential_id, learner_id, organisation_id, achievement_id, status_list_id,
                                    status_index, sealed_document, awarded_at, issued_at, achievement_version,
                                    valid_until, page, hides_name)
            values\s""";

    private static final String CREDENTIAL = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AwardStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Set<Source> sourcesAwarded(UUID achievementId, Collection<UUID> learnerIds) {
        return new HashSet<>(jdbc.sql("""
                        select learner_id, source_key from award
                         where learner_id = any(:learners) and achievement_id = :achievement""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("achievement", achievementId)
                .query(Rows.of(Source.class))
                .list());
    }

    /** When these learners last earned the achievement, by whatever they did; those who never did are absent. */
    Map<UUID, Instant> lastEarned(UUID achievementId, Collection<UUID> learnerIds) {
        var last = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        select learner_id, max(awarded_at) from award
                         where learner_id = any(:learners) and achievement_id = :achievement
                         group by learner_id""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("achievement", achievementId)
                .query(row -> {
                    last.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
                });
        return last;
    }

    /** One statement for all of them: they are small. */
    void addAwards(List<SealedAward> awards) {
        jdbc.sql("""
                        insert into award (learner_id, achievement_id, source_key, credential_id, organisation_id,
                                           sealed_token, awarded_at, issued_at)
                        select * from unnest(:learners, :achievements, :sources, :credentials, :organisations,
                                             cast(:tokens as bytea[]), :awarded, :issued)""")
                .param("learners", SqlArray.uuids(awards, SealedAward::learnerId))
                .param("achievements", SqlArray.uuids(awards, SealedAward::achievementId))
                .param("sources", SqlArray.texts(awards, SealedAward::sourceKey))
                .param("credentials", SqlArray.uuids(awards, SealedAward::credentialId))
                .param("organisations", SqlArray.uuids(awards, SealedAward::organisationId))
                .param("tokens", awards.stream().map(SealedAward::sealedToken).toArray(byte[][]::new))
                .param("awarded", SqlArray.times(awards, SealedAward::awardedAt))
                .param("issued", SqlArray.times(awards, SealedAward::issuedAt))
                .update();
    }

    /** Few statements with many rows each. Not one with arrays: documents would go there and back as text. */
    void addCredentials(List<SealedCredential> credentials) {
        for (int from = 0; from < credentials.size(); from += ROWS) {
            var some = credentials.subList(from, Math.min(credentials.size(), from + ROWS));
            var sql = ADD_CREDENTIALS + String.join(", ", Collections.nCopies(some.size(), CREDENTIAL));
            var values = some.stream().flatMap(AwardStore::values).toArray();
            batches.update(sql, values);
        }
    }

    private static Stream<@Nullable Object> values(SealedCredential credential) {
        return Stream.of(
                credential.credentialId(),
                credential.learnerId(),
                credential.organisationId(),
                credential.achievementId(),
                credential.statusListId(),
                credential.statusIndex(),
                credential.sealedDocument(),
                credential.awardedAt().atOffset(ZoneOffset.UTC),
                credential.issuedAt().atOffset(ZoneOffset.UTC),
                credential.achievementVersion(),
                offset(credential.validUntil()),
                credential.page().name(),
                credential.hidesName());
    }

    /** The newest credentials that an organisation awarded to these learners. */
    List<UUID> credentialsOf(UUID organisationId, Collection<UUID> learnerIds, int size) {
        return jdbc.sql("""
                        select credential_id from award
                         where learner_id = any(:learners) and organisation_id = :organisation
                         order by issued_at desc
                         limit :size""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("organisation", organisationId)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    /** What these learners were awarded for one reason. */
    List<UUID> credentialsFor(UUID achievementId, String sourceKey, Collection<UUID> learnerIds) {
        return jdbc.sql("""
                        select credential_id from award
                         where learner_id = any(:learners) and achievement_id = :achievement and source_key = :source""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("achievement", achievementId)
                .param("source", sourceKey)
                .query(UUID.class)
                .list();
    }

    /** What the credential was awarded for. */
    String sourceOf(UUID learnerId, UUID credentialId) {
        return jdbc.sql("select source_key from award where learner_id = :learner and credential_id = :credential")
                .param("learner", learnerId)
                .param("credential", credentialId)
                .query(String.class)
                .single();
    }

    /** The newest first. */
    List<SealedAward> awardsOf(QueryBatch batch, Person person) {
        return batch.add(AWARDS_OF, Rows.of(SealedAward.class), (Object) person.ids());
    }

    List<SealedAward> awardsOf(Person person) {
        return jdbc.sql(AWARDS_OF)
                .param((Object) person.ids())
                .query(Rows.of(SealedAward.class))
                .list();
    }

    /** Lets the award point to the credential that took the former's place. */
    void replace(
            CredentialStore.Facts former, UUID credentialId, byte[] sealedToken, Instant awardedAt, Instant issuedAt) {
        jdbc.sql("""
                        update award
                           set credential_id = :credential, sealed_token = :token, awarded_at = :awarded, issued_at = :issued
                         where learner_id = :learner and credential_id = :former""")
                .param("learner", former.learnerId())
                .param("former", former.credentialId())
                .param("credential", credentialId)
                .param("token", sealedToken)
                .param("awarded", awardedAt.atOffset(ZoneOffset.UTC))
                .param("issued", issuedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of these credentials that these learners hold. */
    List<SealedAward> awardsOf(Collection<UUID> learnerIds, Collection<UUID> credentialIds) {
        return jdbc.sql(AWARDS + "where learner_id = any(:learners) and credential_id = any(:credentials)")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("credentials", credentialIds.toArray(UUID[]::new))
                .query(Rows.of(SealedAward.class))
                .list();
    }

    /**
     * The same, a page of them: those whose name has these words in it; {@code after} is the last one of the page before,
     * or null.
     */
    List<SealedAward> awardsOf(Person person, String words, @Nullable UUID after, int size) {
        return jdbc.sql("""
                        with named as materialized (
                            select a.learner_id, a.achievement_id, a.source_key, a.credential_id, a.organisation_id,
                                   a.sealed_token, a.awarded_at, a.issued_at
                              from award a
                              join achievement b on b.id = a.achievement_id
                             where a.learner_id = any(:learners)
                               and (:words = '' or position(lower(:words) in lower(b.name)) > 0)),
                        last as materialized (
                            select awarded_at, credential_id from award
                             where learner_id = any(:learners) and credential_id = :after)
                        select * from named
                         where not exists (select from last)
                            or awarded_at < (select awarded_at from last)
                            or (awarded_at = (select awarded_at from last)
                                and credential_id > (select credential_id from last))
                         order by awarded_at desc, credential_id
                         limit :size""")
                .param("learners", person.ids())
                .param("words", words)
                .param("after", after)
                .param("size", size)
                .query(Rows.of(SealedAward.class))
                .list();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
