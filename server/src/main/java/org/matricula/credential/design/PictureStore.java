package org.matricula.credential.design;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures that signed documents may name. */
@Component
final class PictureStore {

    private final JdbcClient jdbc;

    PictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param design as JSON; null for a picture that was brought */
    void addIfAbsent(UUID organisationId, Picture picture, @Nullable String design, Instant now) {
        jdbc.sql("""
                        insert into badge_picture (organisation_id, hash, svg, png, design, created_at)
                        values (:organisation, :hash, :svg, :png, :design::jsonb, :now)
                        on conflict do nothing""")
                .param("organisation", organisationId)
                .param("hash", picture.hash())
                .param("svg", picture.svg())
                .param("png", picture.png())
                .param("design", design)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Picture> find(UUID organisationId, String hash) {
        return jdbc.sql(
                        "select hash, svg, png from badge_picture where organisation_id = :organisation and hash = :hash")
                .param("organisation", organisationId)
                .param("hash", hash)
                .query((row, number) -> new Picture(row.getString("hash"), row.getString("svg"), row.getBytes("png")))
                .optional();
    }

    /** The hashes of an organisation's pictures that are SVG. */
    Set<String> svgOf(UUID organisationId) {
        return Set.copyOf(
                jdbc.sql("select hash from badge_picture where organisation_id = :organisation and svg is not null")
                        .param("organisation", organisationId)
                        .query(String.class)
                        .list());
    }

    record Drawn(@Nullable String design) {}

    /** How it was drawn, as JSON; nothing for one that was brought. */
    Optional<String> design(UUID organisationId, String hash) {
        return jdbc.sql("""
                        select design::text as design from badge_picture
                         where organisation_id = :organisation and hash = :hash""")
                .param("organisation", organisationId)
                .param("hash", hash)
                .query(Rows.of(Drawn.class))
                .optional()
                .map(Drawn::design);
    }
}
