package org.matricula.catalogue.content;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class ContentStore {

    static final int DRAFT = 0;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ContentStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record OutlineRow(String outline) {}

    private record StepRow(UUID id, String title, String content) {}

    Optional<Content> find(UUID runId, int version) {
        return jdbc.sql("select outline from content where run_id = :run and version = :version")
                .param("run", runId)
                .param("version", version)
                .query(Rows.of(OutlineRow.class))
                .optional()
                .map(row -> new Content(
                        runId, version, json.readValue(row.outline(), Outline.class), steps(runId, version)));
    }

    private Map<UUID, Step> steps(UUID runId, int version) {
        return jdbc
                .sql("select id, title, content from step where run_id = :run and version = :version")
                .param("run", runId)
                .param("version", version)
                .query(Rows.of(StepRow.class))
                .list()
                .stream()
                .map(row -> new Step(row.id(), row.title(), json.readValue(row.content(), StepContent.class)))
                .collect(toMap(Step::id, Function.identity()));
    }

    /** The published steps, each with the step it was first copied from, or itself. */
    Map<UUID, UUID> lineage(UUID runId) {
        var found = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select id, coalesce(origin, id) from step
                         where run_id = :run and version = (select published from course_run where id = :run)""")
                .param("run", runId)
                .query((row, number) -> found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return found;
    }

    Set<UUID> stepsEver(UUID runId) {
        return new HashSet<>(jdbc.sql("select distinct id from step where run_id = :run")
                .param("run", runId)
                .query(UUID.class)
                .list());
    }

    /** 0 if nothing was published. */
    int publishedVersion(UUID runId) {
        return jdbc.sql("select published from course_run where id = :run")
                .param("run", runId)
                .query(Integer.class)
                .single();
    }

    Map<UUID, Integer> publishedVersions(Collection<UUID> runIds) {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql("select id, published from course_run where id = any(:runs)")
                .param("runs", runIds.toArray(UUID[]::new))
                .query((row, number) -> found.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        return found;
    }

    DeliveryRules rules(UUID runId) {
        return jdbc.sql("select release, steps_needed, pass_mark from course_run where id = :run")
                .param("run", runId)
                .query(Rows.of(DeliveryRules.class))
                .single();
    }

    void save(UUID runId, DeliveryRules rules) {
        jdbc.sql("""
                        update course_run set release = :release, steps_needed = :steps, pass_mark = :mark
                         where id = :run""")
                .param("release", rules.release().name())
                .param("steps", rules.stepsNeeded())
                .param("mark", rules.passMark())
                .param("run", runId)
                .update();
    }

    /** Puts a whole draft in the place of whatever there was. */
    void replaceDraft(UUID runId, Outline outline, Collection<Step> steps, Instant now) {
        var revision = nextRevision(runId);
        var origins = origins(runId);
        jdbc.sql("delete from content where run_id = :run and version = 0")
                .param("run", runId)
                .update();
        jdbc.sql("""
                        insert into content (run_id, version, outline, revision, changed_at)
                        values (:run, 0, :outline::jsonb, :revision, :now)""")
                .param("run", runId)
                .param("revision", revision)
                .param("outline", json.writeValueAsString(outline))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var writer = json.writerFor(StepContent.class);
        jdbc.sql("""
                        insert into step (run_id, version, id, title, content, revision)
                        select :run, 0, id, title, content::jsonb, :revision
                          from unnest(:ids::uuid[], :titles::text[], :contents::text[]) as sent (id, title, content)""")
                .param("run", runId)
                .param("revision", revision)
                .param("ids", steps.stream().map(Step::id).toArray(UUID[]::new))
                .param("titles", steps.stream().map(Step::title).toArray(String[]::new))
                .param(
                        "contents",
                        steps.stream()
                                .map(step -> writer.writeValueAsString(step.content()))
                                .toArray(String[]::new))
                .update();
        comeFrom(runId, origins);
    }

    /** The steps of the run that are copies, each with what it was copied from. */
    private Map<UUID, UUID> origins(UUID runId) {
        var found = new HashMap<UUID, UUID>();
        jdbc.sql("select id, origin from step where run_id = :run and origin is not null order by version desc")
                .param("run", runId)
                .query((row, number) -> found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        return found;
    }

    /** Remembers of steps of the draft what they were copied from; a copy of a copy comes from the first. */
    void comeFrom(UUID runId, Map<UUID, UUID> sources) {
        if (sources.isEmpty()) return;
        var steps = List.copyOf(sources.keySet());
        jdbc.sql("""
                        update step set origin = coalesce(
                                   (select origin from step where id = copied.source and origin is not null limit 1),
                                   copied.source)
                          from unnest(:steps::uuid[], :sources::uuid[]) as copied (step, source)
                         where run_id = :run and version = 0 and id = copied.step""")
                .param("run", runId)
                .param("steps", steps.toArray(UUID[]::new))
                .param("sources", steps.stream().map(sources::get).toArray(UUID[]::new))
                .update();
    }

    /** Those of these ids that steps or tests of other runs have: tests are known by their id alone. */
    Set<UUID> ofOtherRuns(UUID runId, Collection<UUID> ids) {
        return new HashSet<>(jdbc.sql("""
                        select id from step where id = any(:ids) and run_id <> :run
                        union
                        select id from test where id = any(:ids) and run_id <> :run""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("run", runId)
                .query(UUID.class)
                .list());
    }

    /** Above all that anybody may have read before, so that nobody saves over what was put in its place. */
    private int nextRevision(UUID runId) {
        return jdbc.sql("""
                        select greatest(
                            (select max(revision) from content where run_id = :run and version = 0),
                            (select max(revision) from step where run_id = :run and version = 0),
                            -1) + 1""").param("run", runId).query(Integer.class).single();
    }

    /** Copies the draft to a version of its own, with those of its steps that stand in the outline. */
    void publish(UUID runId, int version, Collection<UUID> steps, Instant now) {
        jdbc.sql("""
                        insert into content (run_id, version, outline, changed_at)
                        select run_id, :version, outline, :now from content where run_id = :run and version = 0""")
                .param("run", runId)
                .param("version", version)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into step (run_id, version, id, title, content, origin)
                        select run_id, :version, id, title, content, origin
                          from step where run_id = :run and version = 0 and id = any(:steps)""")
                .param("run", runId)
                .param("version", version)
                .param("steps", steps.toArray(UUID[]::new))
                .update();
        jdbc.sql("update course_run set published = :version where id = :run")
                .param("version", version)
                .param("run", runId)
                .update();
    }
}
