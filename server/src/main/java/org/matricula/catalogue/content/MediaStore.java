package org.matricula.catalogue.content;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class MediaStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MediaStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Naming(int version, String content) {}

    /** By name. */
    List<MediaFile> of(UUID runId) {
        return jdbc.sql("select name, type, size, sha256, added_at from run_media where run_id = :run order by name")
                .param("run", runId)
                .query(Rows.of(MediaFile.class))
                .list();
    }

    Set<String> names(UUID runId) {
        return new HashSet<>(of(runId).stream().map(MediaFile::name).toList());
    }

    Optional<MediaFile> find(UUID runId, String name) {
        return jdbc.sql("""
                        select name, type, size, sha256, added_at from run_media
                         where run_id = :run and name = :name""")
                .param("run", runId)
                .param("name", name)
                .query(Rows.of(MediaFile.class))
                .optional();
    }

    /** In the place of the file that had this name, if one had. */
    void put(UUID runId, MediaFile file) {
        jdbc.sql("""
                        insert into run_media (run_id, name, type, size, sha256, added_at)
                        values (:run, :name, :type, :size, :sha256, :at)
                        on conflict (run_id, name) do update
                           set type = :type, size = :size, sha256 = :sha256, added_at = :at""")
                .param("run", runId)
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", file.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID runId, String name) {
        jdbc.sql("delete from run_media where run_id = :run and name = :name")
                .param("run", runId)
                .param("name", name)
                .update();
    }

    boolean isStored(String sha256) {
        return jdbc.sql("select exists (select 1 from run_media where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** The versions that use the file, 0 for the draft with the steps removed from it. */
    List<Integer> versionsWith(UUID runId, String name) {
        return jdbc.sql("""
                        select version, content from step
                         where run_id = :run and strpos(content::text, :name) > 0 order by version""").param("run", runId).param("name", name).query(Rows.of(Naming.class)).list().stream()
                .filter(row -> UsedFiles.of(json.readValue(row.content(), StepContent.class)).stream()
                        .anyMatch(used -> used.name().equals(name)))
                .map(Naming::version)
                .distinct()
                .toList();
    }
}
