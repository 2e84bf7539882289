package org.matricula.delivery.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.delivery.Grading;
import org.matricula.enrolment.Adjustments;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** One learner of a run: how far they are, their tests, what they were granted. */
@Controller
@RequestMapping("/o/{organisation}/runs/{run}/learners/{learner}")
class GradingController {

    private final LearnerReader reader;
    private final Adjustments adjustments;
    private final Grading grading;
    private final Templates templates;

    GradingController(LearnerReader reader, Adjustments adjustments, Grading grading, Templates templates) {
        this.reader = reader;
        this.adjustments = adjustments;
        this.grading = grading;
        this.templates = templates;
    }

    @GetMapping
    Page show(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @AuthenticationPrincipal Caller caller) {
        var page = reader.read(organisation, run, learner, caller);
        return Page.of(templates.deliveryLearner(
                page,
                reader.options(page),
                AdjustmentForm.of(page.adjustment()),
                EnteredScore.NOTHING,
                FormErrors.NONE));
    }

    @GetMapping("/attempts/{attempt}")
    Page attempt(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @PathVariable UUID attempt,
            @AuthenticationPrincipal Caller caller) {
        return Page.of(templates.deliveryLearnerAttempt(reader.attempt(organisation, run, learner, attempt, caller)));
    }

    @PostMapping("/adjustment")
    View adjust(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @ModelAttribute AdjustmentForm form,
            @AuthenticationPrincipal Caller caller) {
        var page = reader.read(organisation, run, learner, caller);
        try {
            adjustments.grant(page.organisation().id(), learner, run, form.read());
            return Redirect.to(page.path())
                    .saying("delivery.grading.granted", page.learner().name());
        } catch (Invalid e) {
            return Page.refused(templates.deliveryLearner(
                    page, reader.options(page), form, EnteredScore.NOTHING, FormErrors.of(e)));
        }
    }

    @PostMapping("/attempts/{attempt}/score")
    View override(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @PathVariable UUID attempt,
            @RequestParam(defaultValue = "") String points,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Caller caller) {
        var page = reader.read(organisation, run, learner, caller);
        try {
            grading.override(page.organisation().id(), run, learner, attempt, number(points), reason);
            return Redirect.to(page.path()).saying("delivery.grading.overridden");
        } catch (Invalid e) {
            return Page.refused(templates.deliveryLearner(
                    page,
                    reader.options(page),
                    AdjustmentForm.of(page.adjustment()),
                    new EnteredScore(attempt, points, reason),
                    FormErrors.of(e)));
        }
    }

    private static @Nullable BigDecimal number(String entered) {
        var number = entered.strip().replace(',', '.');
        return number.matches("\\d{1,6}(\\.\\d{1,6})?") ? new BigDecimal(number) : null;
    }
}
