package org.matricula.learningmanager.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.BudgetStanding;
import org.matricula.billing.Budgets;
import org.matricula.learningmanager.BudgetDesk;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs; amounts in enrolments, or in minor units where a currency stands beside them. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/budgets")
class BudgetsApi {

    private final Organisations organisations;
    private final BudgetDesk desk;
    private final Budgets budgets;
    private final Clock clock;

    BudgetsApi(Organisations organisations, BudgetDesk desk, Budgets budgets, Clock clock) {
        this.organisations = organisations;
        this.desk = desk;
        this.budgets = budgets;
        this.clock = clock;
    }

    record Answer(
            UUID id,
            @Nullable UUID course,
            @Nullable UUID group,
            @Nullable String currency,
            long most,
            long spent,
            long reserved,
            long left,
            Instant from) {

        static Answer of(BudgetStanding standing) {
            var budget = standing.budget();
            return new Answer(
                    budget.id(),
                    budget.courseId(),
                    budget.groupId(),
                    budget.currency() == null ? null : budget.currency().getCurrencyCode(),
                    budget.most(),
                    budget.spent(),
                    standing.reserved(),
                    standing.left(),
                    budget.fromAt());
        }
    }

    /** {@code most} as people write it: "250", or "1200.50" with a currency; {@code from} is now if it is left out. */
    record Sent(
            @Nullable UUID course,
            @Nullable UUID group,
            @Nullable String currency,
            @Nullable String most,
            @Nullable Instant from) {}

    record SentMost(@Nullable String most) {}

    @GetMapping
    List<Answer> list(@PathVariable String organisation) {
        return desk.standings(organisations.get(organisation).id()).stream()
                .map(Answer::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer add(@PathVariable String organisation, @RequestBody Sent sent) {
        var own = organisations.get(organisation);
        var made = budgets.add(
                own.id(),
                subject(own.id(), sent),
                Objects.requireNonNullElse(sent.currency(), ""),
                Objects.requireNonNullElse(sent.most(), ""),
                sent.from() == null ? clock.instant() : sent.from());
        return desk.standings(own.id()).stream()
                .filter(one -> one.budget().id().equals(made.id()))
                .map(Answer::of)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PutMapping("/{budget}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String organisation, @PathVariable UUID budget, @RequestBody SentMost sent) {
        budgets.change(organisations.get(organisation).id(), budget, Objects.requireNonNullElse(sent.most(), ""));
    }

    @DeleteMapping("/{budget}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String organisation, @PathVariable UUID budget) {
        budgets.end(organisations.get(organisation).id(), budget);
    }

    /** @throws NotFound for a course or group that isn't there for this organisation */
    private Budgets.Subject subject(UUID organisationId, Sent sent) {
        var subject = new Budgets.Subject(sent.course(), sent.group());
        if (!desk.offers(organisationId, subject)) throw new NotFound();
        return subject;
    }
}
