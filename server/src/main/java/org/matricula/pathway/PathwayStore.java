package org.matricula.pathway;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pathways of institutions. */
@Repository
class PathwayStore {

    private static final String SELECT = """
            select id, organisation_id, title, offer, summary, about, credit_unit, deadline, contact, state, created_at,
                   changed_at, version
              from pathway
            """;

    private final JdbcClient jdbc;

    PathwayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Pathway pathway) {
        values(jdbc.sql("""
                        insert into pathway (id, organisation_id, title, offer, summary, about, credit_unit, deadline,
                                             contact, state, created_at, changed_at, version)
                        values (:id, :organisation, :title, :offer, :summary, :about, :unit, :deadline, :contact, :state,
                                :created, :changed, :version)"""), pathway)
                .param("organisation", pathway.organisationId())
                .param("created", utc(pathway.createdAt()))
                .update();
    }

    void change(Pathway pathway) {
        values(jdbc.sql("""
                        update pathway set title = :title, offer = :offer, summary = :summary, about = :about,
                               credit_unit = :unit, deadline = :deadline, contact = :contact, state = :state,
                               changed_at = :changed, version = :version
                         where id = :id"""), pathway).update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Pathway pathway) {
        return statement
                .param("id", pathway.id())
                .param("title", pathway.title())
                .param("offer", pathway.offer().name())
                .param("summary", pathway.summary())
                .param("about", pathway.about())
                .param("unit", pathway.creditUnit())
                .param("deadline", pathway.deadline())
                .param("contact", pathway.contact())
                .param("state", pathway.state().name())
                .param("changed", utc(pathway.changedAt()))
                .param("version", pathway.version());
    }

    Optional<Pathway> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and id = :id")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(Pathway.class))
                .optional();
    }

    /** The same, kept from others until this transaction ends. */
    Optional<Pathway> hold(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and id = :id for update")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(Pathway.class))
                .optional();
    }

    Map<UUID, Pathway> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Pathway.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Pathway::id, Function.identity()));
    }

    /** By title. */
    List<Pathway> of(UUID organisationId) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation order by lower(title), id")
                .param("organisation", organisationId)
                .query(Rows.of(Pathway.class))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
