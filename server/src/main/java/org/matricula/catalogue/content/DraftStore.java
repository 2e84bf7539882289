package org.matricula.catalogue.content;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The draft, piece by piece. Its parts are changed only by whoever read them last: see the revisions. */
@Repository
class DraftStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DraftStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record DraftRow(
            String outline, int revision, @Nullable String beforeRemoval, Instant changedAt) {}

    private record StepRow(UUID id, String title, String content, int revision) {
        EditedStep step(ObjectMapper json) {
            return new EditedStep(new Step(id, title, json.readValue(content, StepContent.class)), revision);
        }
    }

    Optional<Draft> find(UUID runId) {
        return row(runId).map(row -> draft(runId, row, json.readValue(row.outline(), Outline.class)));
    }

    /** What stood in the outline before the last removal; empty if that can't be taken back. */
    Optional<Outline> beforeRemoval(UUID runId) {
        return row(runId).map(DraftRow::beforeRemoval).map(before -> json.readValue(before, Outline.class));
    }

    private Optional<DraftRow> row(UUID runId) {
        return jdbc.sql(
                        "select outline, revision, before_removal, changed_at from content where run_id = :run and version = 0")
                .param("run", runId)
                .query(Rows.of(DraftRow.class))
                .optional();
    }

    private Draft draft(UUID runId, DraftRow row, Outline outline) {
        var steps = steps(runId).stream().map(EditedStep::step).toList();
        var byId = steps.stream().collect(toMap(Step::id, Function.identity()));
        var placed = new HashSet<>(outline.steps());
        return new Draft(
                new Content(runId, ContentStore.DRAFT, outline, byId),
                row.revision(),
                row.beforeRemoval() != null,
                steps.stream().filter(step -> !placed.contains(step.id())).toList(),
                row.changedAt());
    }

    /** All of them, those that stand nowhere as well, in the order in which they were made. */
    List<EditedStep> steps(UUID runId) {
        return jdbc
                .sql("select id, title, content, revision from step where run_id = :run and version = 0 order by id")
                .param("run", runId)
                .query(Rows.of(StepRow.class))
                .list()
                .stream()
                .map(row -> row.step(json))
                .toList();
    }

    Optional<EditedStep> step(UUID runId, UUID stepId) {
        return jdbc.sql("""
                        select id, title, content, revision from step
                         where run_id = :run and version = 0 and id = :id""")
                .param("run", runId)
                .param("id", stepId)
                .query(Rows.of(StepRow.class))
                .optional()
                .map(row -> row.step(json));
    }

    /** Nobody else changes the draft until this transaction ends. */
    void lock(UUID runId) {
        jdbc.sql("select revision from content where run_id = :run and version = 0 for update")
                .param("run", runId)
                .query(Integer.class)
                .optional();
    }

    /** Makes sure that there is a draft. */
    void begin(UUID runId, Instant now) {
        jdbc.sql("""
                        insert into content (run_id, version, outline, changed_at)
                        values (:run, 0, :outline::jsonb, :now) on conflict do nothing""")
                .param("run", runId)
                .param("outline", json.writeValueAsString(Outline.EMPTY))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** {@code before} is kept as the way back. @return false if the outline has another revision by now */
    boolean save(UUID runId, int revision, Outline outline, @Nullable Outline before, Instant now) {
        return jdbc.sql("""
                                update content
                                   set outline = :outline::jsonb, before_removal = :before::jsonb,
                                       revision = revision + 1, changed_at = :now
                                 where run_id = :run and version = 0 and revision = :revision""")
                        .param("outline", json.writeValueAsString(outline))
                        .param("before", before == null ? null : json.writeValueAsString(before))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("run", runId)
                        .param("revision", revision)
                        .update()
                > 0;
    }

    void add(UUID runId, Step step) {
        jdbc.sql("""
                        insert into step (run_id, version, id, title, content)
                        values (:run, 0, :id, :title, :content::jsonb)""")
                .param("run", runId)
                .param("id", step.id())
                .param("title", step.title())
                .param("content", written(step))
                .update();
    }

    /** @return false if the step has another revision by now */
    boolean save(UUID runId, Step step, int revision, Instant now) {
        var saved = jdbc.sql("""
                                update step set title = :title, content = :content::jsonb, revision = revision + 1
                                 where run_id = :run and version = 0 and id = :id and revision = :revision""")
                        .param("title", step.title())
                        .param("content", written(step))
                        .param("run", runId)
                        .param("id", step.id())
                        .param("revision", revision)
                        .update()
                > 0;
        if (saved)
            jdbc.sql("update content set changed_at = :now where run_id = :run and version = 0")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("run", runId)
                    .update();
        return saved;
    }

    /** Forgets the steps that stand nowhere. */
    void forgetRemoved(UUID runId, Collection<UUID> placed) {
        jdbc.sql("delete from step where run_id = :run and version = 0 and not id = any(:placed)")
                .param("run", runId)
                .param("placed", placed.toArray(UUID[]::new))
                .update();
        jdbc.sql("update content set before_removal = null where run_id = :run and version = 0")
                .param("run", runId)
                .update();
    }

    private String written(Step step) {
        return json.writerFor(StepContent.class).writeValueAsString(step.content());
    }
}
