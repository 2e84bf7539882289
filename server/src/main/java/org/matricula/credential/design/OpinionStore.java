package org.matricula.credential.design;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked about drafts, and what they said. */
@Component
final class OpinionStore {

    private static final String SELECT =
            "select id, achievement_id, address, asked_at, ends_at, '{}'::text[] as comments from definition_opinion ";

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Opinion opinion, byte[] tokenHash, @Nullable UUID by) {
        jdbc.sql("""
                        insert into definition_opinion (id, achievement_id, token_hash, address, asked_by, asked_at, ends_at)
                        values (:id, :achievement, :hash, :address, :by, :asked, :ends)""")
                .param("id", opinion.id())
                .param("achievement", opinion.achievementId())
                .param("hash", tokenHash)
                .param("address", opinion.address())
                .param("by", by)
                .param("asked", opinion.askedAt().atOffset(ZoneOffset.UTC))
                .param("ends", opinion.endsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Opinion> byToken(byte[] hash) {
        return jdbc.sql(SELECT + "where token_hash = :hash")
                .param("hash", hash)
                .query(Rows.of(Opinion.class))
                .optional()
                .map(opinion -> opinion.with(comments(List.of(opinion.id()))));
    }

    /** The latest first. */
    List<Opinion> of(UUID achievementId) {
        var asked = jdbc.sql(SELECT + "where achievement_id = :achievement order by asked_at desc, id desc")
                .param("achievement", achievementId)
                .query(Rows.of(Opinion.class))
                .list();
        var comments = comments(asked.stream().map(Opinion::id).toList());
        return asked.stream().map(opinion -> opinion.with(comments)).toList();
    }

    /** @param addresses in lower case */
    List<Opinion> to(Collection<String> addresses) {
        var asked = jdbc.sql(SELECT + "where lower(address) = any(:addresses) order by asked_at")
                .param("addresses", addresses.toArray(String[]::new))
                .query(Rows.of(Opinion.class))
                .list();
        var comments = comments(asked.stream().map(Opinion::id).toList());
        return asked.stream().map(opinion -> opinion.with(comments)).toList();
    }

    private List<Opinion.Comment> comments(Collection<UUID> opinions) {
        return jdbc.sql("""
                        select id, opinion_id, revision, name, organisation, words, written_at
                          from definition_comment where opinion_id = any(:opinions)
                         order by written_at desc, id desc""")
                .param("opinions", opinions.toArray(UUID[]::new))
                .query(Rows.of(Opinion.Comment.class))
                .list();
    }

    int commented(UUID achievementId) {
        return jdbc.sql("""
                        select count(*) from definition_comment
                         where opinion_id in (select id from definition_opinion where achievement_id = :achievement)""")
                .param("achievement", achievementId)
                .query(Integer.class)
                .single();
    }

    void add(Opinion.Comment comment) {
        jdbc.sql("""
                        insert into definition_comment (id, opinion_id, revision, name, organisation, words, written_at)
                        values (:id, :opinion, :revision, :name, :organisation, :words, :written)""")
                .param("id", comment.id())
                .param("opinion", comment.opinionId())
                .param("revision", comment.revision())
                .param("name", comment.name())
                .param("organisation", comment.organisation())
                .param("words", comment.words())
                .param("written", comment.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(Collection<UUID> opinions) {
        delete("delete from definition_comment where opinion_id = any(:opinions)", opinions);
        delete("delete from definition_opinion where id = any(:opinions)", opinions);
    }

    private void delete(String statement, Collection<UUID> opinions) {
        jdbc.sql(statement).param("opinions", opinions.toArray(UUID[]::new)).update();
    }
}
