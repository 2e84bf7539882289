package org.matricula.learningmanager;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.billing.Budgets;
import org.matricula.catalogue.CourseRun;
import org.matricula.invitation.InvitationRule;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;

/** Sending and joining by a link stop where a budget has no room; pending invitations hold theirs. */
@Component
class BudgetRule implements InvitationRule {

    private final Budgets budgets;
    private final Reservations reservations;

    BudgetRule(Budgets budgets, Reservations reservations) {
        this.budgets = budgets;
        this.reservations = reservations;
    }

    @Override
    public Optional<Refusal> whyNoRoom(UUID organisationId, CourseRun run, Map<String, Integer> newByGroup) {
        if (budgets.of(organisationId).isEmpty()) return Optional.empty();
        return budgets.whyNoRoom(
                organisationId,
                reservations.wanted(organisationId, run.courseId(), newByGroup),
                () -> reservations.of(organisationId));
    }
}
