package org.matricula.credential.recipient;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of awards, and how far they are. {@link AwardFileLineStore} has what is in them. */
@Component
final class AwardFileStore {

    private static final String SELECT = """
            select id, organisation_id, achievement_id, name, told, ground, ignored_columns, state, size, cursor, done,
                   uploaded_by, uploaded_at, finished_at
              from award_file
            """;

    private final JdbcClient jdbc;

    AwardFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AwardFile file) {
        jdbc.sql("""
                        insert into award_file (id, organisation_id, achievement_id, name, told, ground, ignored_columns, state,
                                                size, uploaded_by, uploaded_at)
                        values (:id, :organisation, :achievement, :name, :told, :ground, :ignored, :state, :size, :by, :at)""")
                .param("id", file.id())
                .param("organisation", file.organisationId())
                .param("achievement", file.achievementId())
                .param("name", file.name())
                .param("told", file.told())
                .param("ground", file.ground().name())
                .param("ignored", file.ignoredColumns().toArray(String[]::new))
                .param("state", file.state().name())
                .param("size", file.size())
                .param("by", file.uploadedBy())
                .param("at", file.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void setSize(UUID fileId, int size) {
        jdbc.sql("update award_file set size = :size where id = :id")
                .param("size", size)
                .param("id", fileId)
                .update();
    }

    Optional<AwardFile> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Rows.of(AwardFile.class))
                .optional();
    }

    /** Kept from everybody else until the end of the transaction. */
    Optional<AwardFile> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Rows.of(AwardFile.class))
                .optional();
    }

    /** The newest first, without those that were discarded. */
    List<AwardFile> latest(UUID achievementId, int size) {
        return jdbc.sql(SELECT + """
                         where achievement_id = :achievement and state <> 'DISCARDED'
                         order by uploaded_at desc, id desc limit :size""")
                .param("achievement", achievementId)
                .param("size", size)
                .query(Rows.of(AwardFile.class))
                .list();
    }

    void advance(UUID fileId, int cursor, int done) {
        jdbc.sql("update award_file set cursor = :cursor, done = done + :done where id = :id")
                .param("cursor", cursor)
                .param("done", done)
                .param("id", fileId)
                .update();
    }

    /** The next pass begins at the first line. */
    void turn(UUID fileId, AwardFile.State state, Instant now) {
        jdbc.sql("""
                        update award_file
                           set state = :state, cursor = 0, done = 0,
                               started_at = case when :state = 'RUNNING' then :now else started_at end
                         where id = :id""")
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", fileId)
                .update();
    }

    /** What the lines said goes; their numbers and outcomes stay. */
    void finish(UUID fileId, Instant now) {
        jdbc.sql("""
                        update award_file_row
                           set sealed_content = null, email_hash = null, external_hash = null, earned_on = null
                         where file_id = :id""").param("id", fileId).update();
        jdbc.sql("update award_file set state = 'DONE', finished_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", fileId)
                .update();
    }

    void discard(UUID fileId, Instant now) {
        jdbc.sql("delete from award_file_row where file_id = :id")
                .param("id", fileId)
                .update();
        jdbc.sql("update award_file set state = 'DISCARDED', finished_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", fileId)
                .update();
    }
}
