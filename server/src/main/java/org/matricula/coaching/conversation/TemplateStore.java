package org.matricula.coaching.conversation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TemplateStore {

    private static final String SELECT = "select id, offer_id, coach_id, name, language, body from coaching_template ";

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the offer, and if a coach is named, that coach's own before them. */
    List<Template> of(UUID offerId, @Nullable UUID coachId) {
        return jdbc.sql(SELECT + """
                        where offer_id = :offer and (coach_id is null or coach_id = :coach)
                        order by coach_id is null, lower(name), language""")
                .param("offer", offerId)
                .param("coach", coachId)
                .query(Rows.of(Template.class))
                .list();
    }

    Optional<Template> find(UUID offerId, UUID id) {
        return jdbc.sql(SELECT + "where offer_id = :offer and id = :id")
                .param("offer", offerId)
                .param("id", id)
                .query(Rows.of(Template.class))
                .optional();
    }

    /** False if another one has this name in this language. */
    boolean save(Template template, Instant now) {
        try {
            jdbc.sql("""
                            insert into coaching_template (id, offer_id, coach_id, name, language, body, changed_at)
                            values (:id, :offer, :coach, :name, :language, :body, :now)
                            on conflict (id) do update
                               set name = excluded.name, language = excluded.language, body = excluded.body,
                                   changed_at = excluded.changed_at""")
                    .param("id", template.id())
                    .param("offer", template.offerId())
                    .param("coach", template.coachId())
                    .param("name", template.name())
                    .param("language", template.language())
                    .param("body", template.body())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    void remove(UUID id) {
        jdbc.sql("delete from coaching_template where id = :id").param("id", id).update();
    }

    void removeOf(UUID coachId) {
        jdbc.sql("delete from coaching_template where coach_id = :coach")
                .param("coach", coachId)
                .update();
    }
}
