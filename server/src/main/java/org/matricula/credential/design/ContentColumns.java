package org.matricula.credential.design;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.matricula.credential.Renewal;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The columns that drafts, versions and achievements have in common. */
final class ContentColumns {

    static final String NAMES =
            "name, description, criteria, type, tags, related, validity, renewal, renewal_opens, picture";
    static final String PARAMETERS =
            ":name, :description, :criteria, :type, :tags, :related, :validity, :renewal, :renewalOpens, :picture";

    private ContentColumns() {}

    static StatementSpec set(StatementSpec statement, DefinitionContent content) {
        return statement
                .param("name", content.name())
                .param("description", content.description())
                .param("criteria", content.criteria())
                .param("type", content.type())
                .param("tags", content.tags().toArray(String[]::new))
                .param("related", content.related().toArray(String[]::new))
                .param("validity", content.validity())
                .param("renewal", content.renewal().name())
                .param("renewalOpens", content.renewalOpens())
                .param("picture", content.picture());
    }

    static DefinitionContent read(ResultSet row) throws SQLException {
        return new DefinitionContent(
                row.getString("name"),
                row.getString("description"),
                row.getString("criteria"),
                row.getString("type"),
                texts(row, "tags"),
                texts(row, "related"),
                row.getString("validity"),
                Renewal.valueOf(row.getString("renewal")),
                row.getString("renewal_opens"),
                row.getString("picture"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
