package org.matricula.catalogue;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ProgrammeStore {

    private static final String COLUMNS = """
            select p.id, p.organisation_id, p.slug, p.title, p.summary, p.description, p.version, p.xmin::text as written
              from programme p
            """;

    /** As many programmes' requirements are kept as are read often. */
    private static final int KEPT = 10_000;

    /**
     * A programme's row as it was written once.
     *
     * @param written the transaction that wrote it: no two that did have the same, also if one of them was taken back
     */
    private record Stand(UUID id, int version, String written) {}

    private record Bare(Programme programme, Stand stand) {}

    private final JdbcClient jdbc;
    private final RequirementStore requirements;
    private final CourseStore courses;

    /** What is required changes only with the programme's row, which is read each time; to gather it takes longer. */
    private final Cache<Stand, Programme.Required> required =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ProgrammeStore(JdbcClient jdbc, RequirementStore requirements, CourseStore courses) {
        this.jdbc = jdbc;
        this.requirements = requirements;
        this.courses = courses;
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
        var all = select.query((row, number) -> new Bare(programme(row), stand(row)))
                .list();
        var known = new HashMap<>(
                required.getAllPresent(all.stream().map(Bare::stand).toList()));
        var unknown =
                all.stream().filter(one -> !known.containsKey(one.stand())).toList();
        if (!unknown.isEmpty()) {
            var groups = requirements.ofProgrammes(
                    unknown.stream().map(one -> one.stand().id()).toList());
            var named = courses(groups.values());
            for (var one : unknown) {
                var own = required(groups.getOrDefault(one.stand().id(), List.of()), named);
                known.put(one.stand(), own);
                required.put(one.stand(), own);
            }
        }
        return all.stream()
                .map(one -> one.programme().requiring(known.get(one.stand())))
                .toList();
    }

    private Map<UUID, Course> courses(Collection<List<RequirementGroup>> groups) {
        var ids = groups.stream().flatMap(ProgrammeStore::courseIds).distinct().toList();
        return courses.byIds(ids).stream().collect(toMap(Course::id, Function.identity()));
    }

    private static Programme.Required required(List<RequirementGroup> groups, Map<UUID, Course> named) {
        return new Programme.Required(
                groups, courseIds(groups).distinct().collect(toMap(Function.identity(), named::get)));
    }

    private static Stream<UUID> courseIds(List<RequirementGroup> groups) {
        return groups.stream().flatMap(RequirementGroup::courseIds);
    }

    private static Stand stand(ResultSet row) throws SQLException {
        return new Stand(row.getObject("id", UUID.class), row.getInt("version"), row.getString("written"));
    }

    private static Programme programme(ResultSet row) throws SQLException {
        return new Programme(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("description"),
                row.getInt("version"),
                List.of(),
                Map.of());
    }
}
