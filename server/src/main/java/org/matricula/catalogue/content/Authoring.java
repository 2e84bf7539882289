package org.matricula.catalogue.content;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.Tests;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing what a run teaches. Whoever writes names the organisation, which has to be the run's own. */
@Service
public class Authoring {

    private final ContentStore store;
    private final Runs runs;
    private final Tests tests;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Authoring(ContentStore store, Runs runs, Tests tests, ApplicationEventPublisher events, Audit audit, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.tests = tests;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a whole draft in the place of whatever there was.
     *
     * @throws IllegalArgumentException if the outline names a step that isn't given
     * @throws Invalid if anything is too long or too many, or a step's id is that of a step of another run
     */
    @Transactional
    public void replaceDraft(UUID organisationId, UUID runId, Outline outline, Collection<Step> steps) {
        runs.own(organisationId, runId);
        var given = steps.stream().collect(Collectors.toMap(Step::id, Function.identity()));
        if (!given.keySet().containsAll(outline.steps())) throw new IllegalArgumentException("A step is missing");
        var tidy = steps.stream().map(Tidy::step).toList();
        check(runId, outline, tidy);
        store.replaceDraft(runId, Tidy.outline(outline), tidy, clock.instant());
        audit.record(organisationId, "content.replaced", "run", runId, Map.of("steps", steps.size()));
    }

    private void check(UUID runId, Outline outline, Collection<Step> steps) {
        checkSizes(outline, steps);
        var foreign = store.ofOtherRuns(runId, steps.stream().map(Step::id).toList());
        var wrong = new Invalid.Collector();
        wrong.check(foreign.isEmpty(), "steps", "catalogue.content.foreign-steps", foreign.size());
        wrong.orThrow();
    }

    /** @throws Invalid if anything is too long or too many */
    void checkSizes(Outline outline, Collection<Step> steps) {
        Limits.check(outline);
        var wrong = new Invalid.Collector();
        wrong.check(steps.size() <= Limits.STEPS, "steps", "catalogue.content.too-many-steps", Limits.STEPS);
        steps.forEach(step -> StepLimits.check(step, wrong));
        wrong.orThrow();
    }

    /**
     * Lets learners see the draft as it is now.
     *
     * @return the number of the new version, from 1
     * @throws Refusal if there is nothing to see
     */
    @Transactional
    public int publish(UUID organisationId, UUID runId) {
        runs.own(organisationId, runId);
        var draft = store.find(runId, ContentStore.DRAFT)
                .filter(content -> !content.steps().isEmpty())
                .orElseThrow(() -> new Refusal("catalogue.content.nothing-to-publish"));
        var version = store.publishedVersion(runId) + 1;
        store.publish(runId, version, draft.outline().steps(), clock.instant());
        var titles = new LinkedHashMap<UUID, String>();
        draft.tests().forEach(test -> titles.put(test.id(), test.title()));
        tests.follow(runId, titles);
        audit.record(organisationId, "content.published", "run", runId, Map.of("version", version));
        events.publishEvent(new ContentPublished(runId, version));
        return version;
    }

    /** @throws Invalid naming fields of the rules */
    @Transactional
    public void set(UUID organisationId, UUID runId, DeliveryRules rules) {
        runs.own(organisationId, runId);
        var wrong = new Invalid.Collector();
        rules.check(wrong);
        wrong.orThrow();
        store.save(runId, rules);
        audit.record(organisationId, "run.delivery-set", "run", runId, Map.of("release", rules.release()));
    }
}
