package org.matricula.coaching.crisis.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.crisis.Crises;
import org.matricula.coaching.crisis.Crisis;
import org.matricula.coaching.crisis.Outcome;
import org.matricula.coaching.crisis.Source;
import org.matricula.coaching.crisis.Step;
import org.matricula.platform.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Crises for programs that those who handle them use. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/crises")
class CrisisApi {

    /** @param acknowledgedBy name of whoever took it on; null while nobody did */
    record CrisisJson(
            UUID id,
            Source source,
            Crisis.State state,
            Instant raisedAt,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome) {

        static CrisisJson of(Crisis crisis, String by) {
            return new CrisisJson(
                    crisis.id(),
                    crisis.source(),
                    crisis.state(),
                    crisis.raisedAt(),
                    crisis.acknowledgedBy() == null ? null : by,
                    crisis.acknowledgedAt(),
                    crisis.closedAt(),
                    crisis.outcome());
        }
    }

    /** @param by name of whoever did it @param told name of whoever was told */
    record StepJson(
            Step.Kind kind,
            Instant at,
            @Nullable String by,
            @Nullable String told,
            @Nullable String words) {}

    /** @param learner null once nothing leads to the learner any more */
    record CrisisFileJson(CrisisJson crisis, @Nullable InDanger learner, List<StepJson> steps) {

        static CrisisFileJson of(CrisisPage page) {
            var crisis = CrisisJson.of(page.crisis(), page.name(page.crisis().acknowledgedBy()));
            var steps = page.steps().stream()
                    .map(step -> new StepJson(
                            step.kind(),
                            step.at(),
                            step.by() == null ? null : page.name(step.by()),
                            step.told() == null ? null : page.name(step.told()),
                            page.words(step)))
                    .toList();
            return new CrisisFileJson(crisis, page.learner(), steps);
        }
    }

    /** @param kind {@code REACHED}, {@code REFERRED} or {@code NOTED} */
    record SentStep(Step.@Nullable Kind kind, @Nullable String words) {}

    record SentClosing(@Nullable Outcome outcome, @Nullable String words) {}

    private final CrisisReader reader;
    private final Crises crises;

    CrisisApi(CrisisReader reader, Crises crises) {
        this.reader = reader;
        this.crises = crises;
    }

    /** The newest first, fifty at a time. @param before the last one seen */
    @GetMapping
    List<CrisisJson> list(@PathVariable String organisation, @RequestParam(required = false) @Nullable UUID before) {
        var page = reader.newest(organisation, before);
        return page.crises().stream()
                .map(crisis -> CrisisJson.of(crisis, page.name(crisis.acknowledgedBy())))
                .toList();
    }

    @GetMapping("/{crisis}")
    CrisisFileJson show(@PathVariable String organisation, @PathVariable UUID crisis) {
        return CrisisFileJson.of(reader.read(organisation, crisis));
    }

    /** Nobody else is told any more. */
    @PostMapping("/{crisis}/acknowledgement")
    CrisisFileJson acknowledge(@PathVariable String organisation, @PathVariable UUID crisis) {
        crises.acknowledge(reader.reader(), provider(organisation), crisis);
        return show(organisation, crisis);
    }

    /** The next people are told at once. */
    @PostMapping("/{crisis}/passing-on")
    CrisisFileJson passOn(@PathVariable String organisation, @PathVariable UUID crisis) {
        crises.passOn(reader.reader(), provider(organisation), crisis);
        return show(organisation, crisis);
    }

    @PostMapping("/{crisis}/steps")
    CrisisFileJson report(@PathVariable String organisation, @PathVariable UUID crisis, @RequestBody SentStep sent) {
        var kind = sent.kind();
        if (kind == null || !kind.isReport()) throw Invalid.field("kind", "coaching.crisis.no-kind");
        crises.report(reader.reader(), provider(organisation), crisis, kind, words(sent.words()));
        return show(organisation, crisis);
    }

    @PostMapping("/{crisis}/closing")
    CrisisFileJson close(@PathVariable String organisation, @PathVariable UUID crisis, @RequestBody SentClosing sent) {
        var outcome = sent.outcome();
        if (outcome == null || !Outcome.choices().contains(outcome))
            throw Invalid.field("outcome", "coaching.crisis.no-outcome");
        crises.close(reader.reader(), provider(organisation), crisis, outcome, words(sent.words()));
        return show(organisation, crisis);
    }

    private UUID provider(String organisation) {
        return reader.provider(organisation).id();
    }

    private static String words(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
