package org.matricula.coaching;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was asked, answered and ended before now, for demonstrations and imports: kept as it was, and told to nobody. A
 * consent that still stands can't come this way, for whoever is reached by one gave it here.
 */
@Component
public class PastAnswers {

    private final JdbcClient jdbc;

    PastAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param word    what was answered an hour after the question; null for nothing
     * @param number  whose it was then; with {@link Word#AGREED} only
     * @param endedAt when the consent lapsed; with {@link Word#AGREED} only
     */
    public record PastAnswer(
            UUID learnerId,
            Instant askedAt,
            @Nullable Word word,
            @Nullable PhoneNumber number,
            @Nullable Instant endedAt) {}

    /** Learners of the offer's programmes could be asked since then already. */
    @Transactional
    public void offeredSince(UUID offerId, Instant since) {
        jdbc.sql("update coaching_offered set since = least(since, :since) where offer_id = :offer")
                .param("since", utc(since))
                .param("offer", offerId)
                .update();
    }

    /** @throws IllegalArgumentException for a consent without a number or an end */
    @Transactional
    public void add(UUID offerId, int wordingVersion, Locale language, List<PastAnswer> answers) {
        for (var one : answers) add(offerId, wordingVersion, language, one);
    }

    private void add(UUID offerId, int version, Locale language, PastAnswer one) {
        jdbc.sql("""
                        insert into coaching_asked (learner_id, offer_id, wording_version, at)
                        values (:learner, :offer, :version, :at) on conflict do nothing""")
                .param("learner", one.learnerId())
                .param("offer", offerId)
                .param("version", version)
                .param("at", utc(one.askedAt()))
                .update();
        if (one.word() == null) return;
        var at = one.askedAt().plusSeconds(3_600);
        if (one.word() != Word.AGREED) {
            line(one, offerId, one.word(), version, language, at, Source.GATE, null);
            return;
        }
        if (one.number() == null || one.endedAt() == null) throw new IllegalArgumentException("A consent that stands");
        var phone = phone(one, at);
        line(one, offerId, Word.AGREED, version, language, at, Source.GATE, phone);
        line(one, offerId, Word.LAPSED, null, null, one.endedAt(), Source.RULE, phone);
    }

    private UUID phone(PastAnswer one, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into coaching_phone (learner_id, id, number, added_at, removed_at)
                        values (:learner, :id, :number, :at, :ended)""")
                .param("learner", one.learnerId())
                .param("id", id)
                .param(
                        "number",
                        String.valueOf(
                                one.number() == null ? null : one.number().e164()))
                .param("at", utc(at))
                .param("ended", one.endedAt() == null ? null : utc(one.endedAt()))
                .update();
        return id;
    }

    private void line(
            PastAnswer one,
            UUID offerId,
            Word word,
            @Nullable Integer version,
            @Nullable Locale language,
            Instant at,
            Source source,
            @Nullable UUID phone) {
        jdbc.sql("""
                        insert into coaching_consent
                               (learner_id, id, offer_id, word, wording_version, language, at, source, phone_id)
                        values (:learner, :id, :offer, :word, :version, :language, :at, :source, :phone)""")
                .param("learner", one.learnerId())
                .param("id", Ids.next())
                .param("offer", offerId)
                .param("word", word.name())
                .param("version", version)
                .param("language", language == null ? null : language.toLanguageTag())
                .param("at", utc(at))
                .param("source", source.name())
                .param("phone", phone)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
