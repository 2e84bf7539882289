package org.matricula.delivery.web;

import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.delivery.Attempt;
import org.matricula.delivery.Seat;
import org.matricula.delivery.TestAttempts;
import org.matricula.discussion.Discussions;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Taking a test: begin, answer, keep for later, hand in, look at the outcome. */
@Controller
@RequestMapping("/courses/{course}/runs/{run}/steps/{step}/attempts")
class AttemptController {

    private final SeatEntry entry;
    private final TestAttempts attempts;
    private final RunOutcomes outcomes;
    private final Discussions discussions;
    private final Templates templates;

    AttemptController(
            SeatEntry entry,
            TestAttempts attempts,
            RunOutcomes outcomes,
            Discussions discussions,
            Templates templates) {
        this.entry = entry;
        this.attempts = attempts;
        this.outcomes = outcomes;
        this.discussions = discussions;
        this.templates = templates;
    }

    @PostMapping
    View begin(@PathVariable String course, @PathVariable String run, @PathVariable String step) {
        var seat = entry.seat(course, run);
        var placed = entry.step(seat, step);
        try {
            return Redirect.to(path(seat, placed, attempts.begin(seat, placed)));
        } catch (Refusal reason) {
            return Page.refused(templates.deliveryTest(
                    new ReadStep(seat, placed),
                    attempts.state(seat, placed),
                    discussions.glimpse(seat.person(), seat.run(), placed.id()),
                    FormErrors.of(reason)));
        }
    }

    @GetMapping("/{attempt}")
    View show(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String step,
            @PathVariable UUID attempt) {
        var path = SeatEntry.path(course, run, step) + "/attempts/" + attempt;
        return entry.enter(
                course,
                run,
                step,
                path,
                (seat, placed) -> page(seat, placed, attempts.attempt(seat, placed, attempt), false, FormErrors.NONE));
    }

    /**
     * Buttons of one form: {@code later} keeps the answers, the other hands them in. Where some are missing it asks first,
     * and {@code sure} is the button that answers.
     */
    @PostMapping("/{attempt}")
    View answer(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String step,
            @PathVariable UUID attempt,
            @RequestParam MultiValueMap<String, String> form) {
        var seat = entry.seat(course, run);
        var placed = entry.step(seat, step);
        var open = attempts.attempt(seat, placed, attempt);
        var answers = Answered.read(form, attempts.questions(open).size());
        try {
            if (form.containsKey("later")) {
                attempts.save(seat, placed, attempt, answers);
                return Redirect.to(seat.path(placed)).saying("delivery.test.kept");
            }
            if (!form.containsKey("sure")
                    && !open.isSubmitted()
                    && answers.stream().anyMatch(List::isEmpty)) {
                var kept = attempts.save(seat, placed, attempt, answers);
                return page(seat, placed, kept, true, FormErrors.NONE);
            }
            return Redirect.to(path(seat, placed, attempts.handIn(seat, placed, attempt, answers)));
        } catch (Refusal reason) {
            return page(seat, placed, attempts.attempt(seat, placed, attempt), false, FormErrors.of(reason));
        }
    }

    private Page page(Seat seat, PlacedStep step, Attempt attempt, boolean asking, FormErrors errors) {
        var model = templates.deliveryAttempt(
                new ReadStep(seat, step),
                attempts.state(seat, step),
                attempt,
                outcomes.of(seat),
                attempts.questions(attempt),
                new Answered(attempt.answers(), attempt.isSubmitted()),
                asking,
                errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private static String path(Seat seat, PlacedStep step, Attempt attempt) {
        return seat.path(step) + "/attempts/" + attempt.id();
    }
}
