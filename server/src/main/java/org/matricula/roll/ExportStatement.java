package org.matricula.roll;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.roll.RollExport.Kind;
import org.postgresql.PGConnection;

/**
 * What PostgreSQL writes as a CSV file: the columns in their order, empty where nothing is known, never zero for that;
 * scores in percent with one decimal, times in UTC (ISO 8601), nothing that a spreadsheet would run.
 */
final class ExportStatement {

    private static final String PROGRESS = """
            r.starts_at as run_start_date, e.membership_id, csv_cell(e.address) as email_address,
            csv_cell(e.name) as name, :profiles || e.profile_token as profile_url, e.steps_completed,
            e.comments as comments_posted, e.average_score as average_test_score, csv_time(e.left_at) as left_at,
            r.course_code as partner_course_code, r.run_code as partner_run_code,
            r.slug as run_slug, r.title as run_title, csv_time(e.last_visited_at) as last_step_visited_at,
            csv_time(e.last_comment_at) as last_comment_at, e.course_id as course_uuid, e.run_id as run_uuid""";

    private static final String MORE = """
            ,
            csv_time(e.enrolled_at) as enrolled_at, csv_time(e.completed_at) as completed_at,
            case when e.completed_at is not null
                 then :profiles || e.profile_token || '/certificates/' || e.run_id end as certificate_url,
            csv_cell(e.external_id) as external_learner_id, csv_cell(g.name) as group""";

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private final PGConnection connection;

    ExportStatement(PGConnection connection) {
        this.connection = connection;
    }

    String copy(Kind kind, Selection selection, Map<UUID, String> groups, String profiles) throws SQLException {
        var columns = kind == Kind.PROGRESS ? PROGRESS : PROGRESS + MORE.replace("as group", "as \"group\"");
        var rest = kind == Kind.PROGRESS
                ? ""
                : " left join (" + values(groups, selection) + ") as g (id, name) on g.id = e.group_id";
        var rows = selection.rows();
        var sql = """
                with r as materialized (
                    select r.id, csv_time(r.starts_at) as starts_at, r.slug, csv_cell(r.title) as title,
                           csv_cell(r.partner_code) as run_code, csv_cell(c.partner_code) as course_code
                      from course_run r join course c on c.id = r.course_id)
                select %s from (%s) as e join r on r.id = e.run_id%s
                 order by e.run_id, e.enrolled_at, e.learner_id""".formatted(columns, rows, rest);
        selection.with("profiles", profiles);
        return "copy (" + withLiterals(sql, selection.parameters()) + ") to stdout (format csv, header)";
    }

    /** Names are parameters like all else: what people call a group is never read as a part of the statement. */
    private static String values(Map<UUID, String> groups, Selection selection) {
        if (groups.isEmpty()) return "select null::uuid, null::text";
        var rows = new ArrayList<String>();
        for (var group : groups.entrySet()) {
            var number = rows.size();
            rows.add("(:groupId" + number + ", :groupName" + number + ")");
            selection.with("groupId" + number, group.getKey()).with("groupName" + number, group.getValue());
        }
        return "values " + String.join(", ", rows);
    }

    /** COPY takes no parameters. What is put in is not looked at again. */
    private String withLiterals(String sql, Map<String, Object> parameters) throws SQLException {
        var text = new StringBuilder();
        var found = PARAMETER.matcher(sql);
        while (found.find()) {
            var value = parameters.get(found.group(1));
            found.appendReplacement(text, value == null ? "$0" : Matcher.quoteReplacement(literal(value)));
        }
        return found.appendTail(text).toString();
    }

    private String literal(@Nullable Object value) throws SQLException {
        return switch (value) {
            case UUID id -> "'" + id + "'::uuid";
            case UUID[] ids ->
                java.util.Arrays.stream(ids).map(UUID::toString).collect(Collectors.joining(",", "'{", "}'::uuid[]"));
            case java.time.OffsetDateTime at -> "'" + at + "'::timestamptz";
            case String text -> "'" + connection.escapeLiteral(text) + "'";
            case null, default -> throw new IllegalArgumentException("No literal for " + value);
        };
    }
}
