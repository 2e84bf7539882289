package org.matricula.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of wordings. What was published is never written again. */
@Repository
class WordingStore {

    private static final String SELECT =
            "select offer_id, version, material, partner, summary, published_at from coaching_wording ";

    private final JdbcClient jdbc;

    WordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first, the draft before all. */
    List<Wording> of(UUID offerId) {
        var texts = texts(offerId);
        return jdbc.sql(SELECT + "where offer_id = :offer order by version desc")
                .param("offer", offerId)
                .query((row, number) -> wording(row, texts))
                .list();
    }

    Optional<Wording> find(UUID offerId, int version) {
        return of(offerId).stream().filter(one -> one.version() == version).findFirst();
    }

    /** The version in force; empty before the first was published. */
    Optional<Integer> latest(UUID offerId) {
        return version(
                "select max(version) from coaching_wording where offer_id = :offer and published_at is not null",
                offerId);
    }

    /** The last one that asks again those who agreed before. */
    Optional<Integer> lastMaterial(UUID offerId) {
        return version("""
            select max(version) from coaching_wording
             where offer_id = :offer and published_at is not null and material\
            """, offerId);
    }

    /** In place of the draft there was. @param published whether it is in force from now on */
    void save(Wording wording, Instant now, @Nullable UUID by) {
        jdbc.sql("""
            insert into coaching_wording
                   (offer_id, version, material, partner, summary, made_at, published_at, published_by)
            values (:offer, :version, :material, :partner, :summary, :now, :published, :by)
            on conflict (offer_id, version) do update
               set material = excluded.material, partner = excluded.partner, summary = excluded.summary,
                   published_at = excluded.published_at, published_by = excluded.published_by
             where coaching_wording.published_at is null\
            """)
                .param("offer", wording.offerId())
                .param("version", wording.version())
                .param("material", wording.material())
                .param("partner", wording.terms().partner())
                .param(
                        "summary",
                        OfferStore.array(wording.terms().summary().stream().sorted()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("published", wording.publishedAt() == null ? null : now.atOffset(ZoneOffset.UTC))
                .param("by", wording.publishedAt() == null ? null : by)
                .update();
        jdbc.sql("delete from coaching_wording_text where offer_id = :offer and version = :version")
                .param("offer", wording.offerId())
                .param("version", wording.version())
                .update();
        var texts = List.copyOf(wording.texts().entrySet());
        jdbc.sql("""
            insert into coaching_wording_text (offer_id, version, language, text)
            select :offer, :version, * from unnest(:languages, :texts)\
            """)
                .param("offer", wording.offerId())
                .param("version", wording.version())
                .param(
                        "languages",
                        OfferStore.array(texts.stream().map(one -> one.getKey().toLanguageTag())))
                .param("texts", OfferStore.array(texts.stream().map(Map.Entry::getValue)))
                .update();
    }

    private Optional<Integer> version(String sql, UUID offerId) {
        return jdbc.sql(sql).param("offer", offerId).query(Integer.class).optional();
    }

    private Map<Integer, Map<Locale, String>> texts(UUID offerId) {
        var texts = new HashMap<Integer, Map<Locale, String>>();
        jdbc.sql("select version, language, text from coaching_wording_text where offer_id = :offer")
                .param("offer", offerId)
                .query(row -> {
                    texts.computeIfAbsent(row.getInt("version"), version -> new HashMap<>())
                            .put(Locale.forLanguageTag(row.getString("language")), row.getString("text"));
                });
        return texts;
    }

    private static Wording wording(ResultSet row, Map<Integer, Map<Locale, String>> texts) throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Wording(
                row.getObject("offer_id", UUID.class),
                row.getInt("version"),
                texts.getOrDefault(row.getInt("version"), Map.of()),
                row.getBoolean("material"),
                new Wording.Terms(row.getString("partner"), OfferStore.summary(row)),
                published == null ? null : published.toInstant());
    }
}
