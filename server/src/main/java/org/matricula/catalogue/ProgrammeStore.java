package org.matricula.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ProgrammeStore {

    private static final String COLUMNS = """
            select p.id, p.organisation_id, p.slug, p.title, p.summary, p.description, p.version
              from programme p
            """;

    private final JdbcClient jdbc;
    private final RequirementStore requirements;

    ProgrammeStore(JdbcClient jdbc, RequirementStore requirements) {
        this.jdbc = jdbc;
        this.requirements = requirements;
    }

    Optional<Programme> find(UUID id) {
        return complete(jdbc.sql(COLUMNS + " where p.id = :id").param("id", id)).stream()
                .findFirst();
    }

    Optional<Programme> find(String slug) {
        return complete(jdbc.sql(COLUMNS + " where p.slug = :slug").param("slug", slug)).stream()
                .findFirst();
    }

    List<Programme> all() {
        return complete(
                jdbc.sql(
                        COLUMNS
                                + " join organisation o on o.id = p.organisation_id order by lower(o.name), o.id, lower(p.title), p.id"));
    }

    List<Programme> byIds(Collection<UUID> ids) {
        return complete(jdbc.sql(COLUMNS + " where p.id = any(:ids)").param("ids", ids.toArray(UUID[]::new)));
    }

    List<Programme> ofOrganisation(UUID organisationId) {
        return complete(jdbc.sql(COLUMNS + " where p.organisation_id = :organisation order by lower(p.title), p.id")
                .param("organisation", organisationId));
    }

    List<Programme> withAnyOf(Collection<UUID> courseIds) {
        return complete(jdbc.sql(COLUMNS + """
                         where p.id in (
                             select g.programme_id
                               from requirement_course rc
                               join requirement r on r.id = rc.requirement_id
                               join requirement_group g on g.id = r.group_id
                              where rc.course_id = any(:courses))
                         order by lower(p.title), p.id""").param("courses", courseIds.toArray(UUID[]::new)));
    }

    boolean isTaken(String slug) {
        return jdbc.sql("select exists (select from programme where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    void add(Programme programme, Instant createdAt) {
        jdbc.sql("""
                        insert into programme (id, organisation_id, slug, title, summary, description, version, created_at)
                        values (:id, :organisation, :slug, :title, :summary, :description, :version, :createdAt)""")
                .param("id", programme.id())
                .param("organisation", programme.organisationId())
                .param("slug", programme.slug())
                .param("title", programme.title())
                .param("summary", programme.summary())
                .param("description", programme.description())
                .param("version", programme.version())
                .param("createdAt", createdAt.atOffset(ZoneOffset.UTC))
                .update();
        requirements.replace(programme.id(), programme.groups());
    }

    /** False, and nothing is written, if somebody has saved since this version was read. */
    boolean save(UUID id, int version, ProgrammeDetails details) {
        var saved = jdbc.sql("""
                        update programme
                           set title = :title, summary = :summary, description = :description, version = version + 1
                         where id = :id and version = :version""")
                .param("title", details.title())
                .param("summary", details.summary())
                .param("description", details.description())
                .param("id", id)
                .param("version", version)
                .update();
        if (saved == 1) requirements.replace(id, details.groups());
        return saved == 1;
    }

    void remove(UUID id) {
        requirements.replace(id, List.of());
        jdbc.sql("delete from programme where id = :id").param("id", id).update();
    }

    private List<Programme> complete(JdbcClient.StatementSpec select) {
        var bare = select.query(ProgrammeStore::programme).list();
        if (bare.isEmpty()) return bare;
        var groups = requirements.ofProgrammes(bare.stream().map(Programme::id).toList());
        return bare.stream()
                .map(programme -> programme.requiring(groups.getOrDefault(programme.id(), List.of())))
                .toList();
    }

    private static Programme programme(ResultSet row, int number) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("description"),
                row.getInt("version"),
                List.of());
    }
}
