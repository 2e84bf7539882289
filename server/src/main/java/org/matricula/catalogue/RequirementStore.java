package org.matricula.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What programmes require. Written as a whole, in the transaction that holds the programme's row. */
@Component
final class RequirementStore {

    private final JdbcClient jdbc;

    RequirementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID programmeId, RequirementGroup group, Requirement requirement) {}

    /** In their order, by programme. */
    Map<UUID, List<RequirementGroup>> ofProgrammes(Collection<UUID> programmeIds) {
        var rows = jdbc.sql("""
                        select g.programme_id, g.id as group_id, g.title as group_title, g.needed,
                               r.id, r.title, array_agg(c.id order by lower(c.title), c.id) as courses,
                               string_agg(c.title, ' / ' order by lower(c.title), c.id) as course_titles
                          from requirement_group g
                          join requirement r on r.group_id = g.id
                          join requirement_course rc on rc.requirement_id = r.id
                          join course c on c.id = rc.course_id
                         where g.programme_id = any(:programmes)
                         group by g.id, r.id
                         order by g.programme_id, g.position, r.position""")
                .param("programmes", programmeIds.toArray(UUID[]::new))
                .query(RequirementStore::row)
                .list();
        var groups = rows.stream()
                .collect(groupingBy(
                        Row::programmeId,
                        groupingBy(Row::group, LinkedHashMap::new, mapping(Row::requirement, toList()))));
        var result = new LinkedHashMap<UUID, List<RequirementGroup>>();
        groups.forEach((programme, byGroup) -> result.put(programme, filled(byGroup)));
        return result;
    }

    void replace(UUID programmeId, List<RequirementGroup> groups) {
        // Requirements and their courses go with their group.
        jdbc.sql("delete from requirement_group where programme_id = :programme")
                .param("programme", programmeId)
                .update();
        for (var i = 0; i < groups.size(); i++) add(programmeId, groups.get(i), i);
    }

    private void add(UUID programmeId, RequirementGroup group, int position) {
        jdbc.sql("""
                        insert into requirement_group (id, programme_id, title, needed, position)
                        values (:id, :programme, :title, :needed, :position)""")
                .param("id", group.id())
                .param("programme", programmeId)
                .param("title", group.title())
                .param("needed", group.needed())
                .param("position", position)
                .update();
        for (var i = 0; i < group.requirements().size(); i++)
            add(group.id(), group.requirements().get(i), i);
    }

    /** A title that only repeats the courses' titles isn't kept, so that it follows when a course is renamed. */
    private void add(UUID groupId, Requirement requirement, int position) {
        jdbc.sql("""
                        insert into requirement (id, group_id, title, position)
                        select :id, :group, coalesce(nullif(:title, string_agg(title, ' / ' order by lower(title), id)), ''),
                               :position
                          from course
                         where id = any(:courses)""")
                .param("id", requirement.id())
                .param("group", groupId)
                .param("title", requirement.title())
                .param("position", position)
                .param("courses", requirement.courseIds().toArray(UUID[]::new))
                .update();
        jdbc.sql("insert into requirement_course (requirement_id, course_id) select :id, unnest(:courses)")
                .param("id", requirement.id())
                .param("courses", requirement.courseIds().toArray(UUID[]::new))
                .update();
    }

    private static List<RequirementGroup> filled(Map<RequirementGroup, List<Requirement>> byGroup) {
        var groups = new ArrayList<RequirementGroup>();
        byGroup.forEach((group, requirements) ->
                groups.add(new RequirementGroup(group.id(), group.title(), group.needed(), requirements)));
        return groups;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        @Nullable Integer needed = row.getObject("needed", Integer.class);
        var title = row.getString("title");
        return new Row(
                row.getObject("programme_id", UUID.class),
                new RequirementGroup(
                        row.getObject("group_id", UUID.class), row.getString("group_title"), needed, List.of()),
                new Requirement(
                        row.getObject("id", UUID.class),
                        title.isEmpty() ? row.getString("course_titles") : title,
                        List.of((UUID[]) row.getArray("courses").getArray())));
    }
}
