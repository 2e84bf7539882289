package org.matricula.credential.framework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class FrameworkStore {

    private static final String SELECT = """
            select id, organisation_id, kind, identifier, name, url, publisher, version, items, retired, imported_at
              from framework
            """;

    private final JdbcClient jdbc;

    FrameworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Framework> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Rows.of(Framework.class))
                .optional();
    }

    /** Those of an organisation and the shared ones. */
    List<Framework> seenBy(UUID organisationId) {
        return jdbc.sql(SELECT + """
                        where organisation_id is null or organisation_id = :organisation
                        order by name, id""")
                .param("organisation", organisationId)
                .query(Rows.of(Framework.class))
                .list();
    }

    /** Those of exactly this owner; null for the shared ones. */
    List<Framework> of(@Nullable UUID organisationId) {
        return jdbc.sql(SELECT + """
                        where organisation_id is not distinct from cast(:organisation as uuid)
                        order by name, id""")
                .param("organisation", organisationId)
                .query(Rows.of(Framework.class))
                .list();
    }

    boolean isAligned(UUID id) {
        return jdbc.sql("""
                        select exists (select from achievement_alignment l join framework_item i on i.id = l.item_id
                                        where i.framework_id = :id)""").param("id", id).query(Boolean.class).single();
    }

    void remove(UUID id) {
        jdbc.sql("delete from framework_item where framework_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from framework where id = :id").param("id", id).update();
    }
}
