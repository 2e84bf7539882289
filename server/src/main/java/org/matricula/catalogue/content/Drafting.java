package org.matricula.catalogue.content;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Entered;
import org.matricula.catalogue.Runs;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing a draft piece by piece. Whoever writes names the organisation, which has to be the run's own. */
@Service
public class Drafting {

    private final DraftStore store;
    private final Runs runs;
    private final Authoring authoring;
    private final Clock clock;

    Drafting(DraftStore store, Runs runs, Authoring authoring, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.authoring = authoring;
        this.clock = clock;
    }

    /** An empty one if nothing was written yet. */
    public Draft draft(UUID runId) {
        return store.find(runId)
                .orElseGet(() -> new Draft(
                        new Content(runId, ContentStore.DRAFT, Outline.EMPTY, Map.of()), 0, false, List.of(), null));
    }

    /** @throws NotFound if the draft has no such step */
    public EditedStep step(UUID runId, UUID stepId) {
        return store.step(runId, stepId).orElseThrow(NotFound::new);
    }

    /**
     * @param revision the draft's when it was read
     * @throws Outdated if somebody else changed the order since
     * @throws Invalid if it gets too large
     */
    @Transactional
    public void edit(UUID organisationId, UUID runId, int revision, OutlineEdit edit) {
        var draft = open(organisationId, runId, revision);
        var before = draft.content().outline();
        var after = Tidy.outline(edit.apply(before));
        save(runId, revision, after, edit.removes() ? before : null);
    }

    /** Puts back what the last change removed; nothing happens if that can't be taken back any more. */
    @Transactional
    public void undo(UUID organisationId, UUID runId, int revision) {
        open(organisationId, runId, revision);
        store.beforeRemoval(runId).ifPresent(before -> save(runId, revision, before, null));
    }

    /**
     * Adds a step at the end of an activity; weeks and activities are counted from 0.
     *
     * @throws Invalid naming {@code title}
     * @throws Outdated if somebody else changed the order since
     */
    @Transactional
    public Step add(
            UUID organisationId, UUID runId, int revision, int week, int activity, String title, StepContent content) {
        var draft = open(organisationId, runId, revision);
        var step = Tidy.step(new Step(Ids.next(), title, content));
        checkTitle(step.title());
        store.add(runId, step);
        var edit = new OutlineEdit.PlaceStep(step.id(), week, activity);
        save(runId, revision, edit.apply(draft.content().outline()), null);
        return step;
    }

    /**
     * @param revision the step's when it was read
     * @return its revision from now on
     * @throws Invalid naming fields that are too long
     * @throws Outdated if somebody else changed the step since
     */
    @Transactional
    public int save(UUID organisationId, UUID runId, Step written, int revision) {
        runs.own(organisationId, runId);
        var step = Tidy.step(written);
        var stored = step(runId, step.id());
        if (stored.step().content().kind() != step.content().kind())
            throw Invalid.field("kind", "catalogue.content.kind-fixed");
        var wrong = new Invalid.Collector();
        StepLimits.check(step, wrong);
        wrong.orThrow();
        if (stored.step().equals(step)) return stored.revision();
        if (!store.save(runId, step, revision, clock.instant())) throw new Outdated("catalogue.content.step-outdated");
        return revision + 1;
    }

    /**
     * Puts a whole draft in the place of whatever there was.
     *
     * @param revision the draft's when it was read; null replaces it whatever it is
     */
    @Transactional
    public void replace(
            UUID organisationId, UUID runId, @Nullable Integer revision, Outline outline, Collection<Step> steps) {
        runs.own(organisationId, runId);
        store.lock(runId);
        if (revision != null && draft(runId).revision() != revision) throw new Outdated("catalogue.content.outdated");
        authoring.replaceDraft(organisationId, runId, outline, steps);
    }

    static void checkTitle(String title) {
        var wrong = new Invalid.Collector();
        wrong.check(!title.isEmpty(), "title", "catalogue.title.missing");
        Limits.length(wrong, "title", title, Entered.TITLE_LENGTH);
        wrong.orThrow();
    }

    private Draft open(UUID organisationId, UUID runId, int revision) {
        runs.own(organisationId, runId);
        store.begin(runId, clock.instant());
        var draft = draft(runId);
        if (draft.revision() != revision) throw new Outdated("catalogue.content.outdated");
        return draft;
    }

    private void save(UUID runId, int revision, Outline outline, @Nullable Outline before) {
        Limits.check(outline);
        if (!store.save(runId, revision, outline, before, clock.instant()))
            throw new Outdated("catalogue.content.outdated");
    }
}
