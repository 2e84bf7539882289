package org.matricula.delivery.web;

import java.util.UUID;
import org.matricula.account.People;
import org.matricula.catalogue.Runs;
import org.matricula.delivery.Moves;
import org.matricula.delivery.Seats;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Moving a learner to a later run: a form of their page, and the same for programs of the provider. */
@Controller
class LearnerMoveController {

    private final LearnerReader reader;
    private final Seats seats;
    private final People people;
    private final Runs runs;
    private final Moves moves;
    private final Templates templates;

    LearnerMoveController(
            LearnerReader reader, Seats seats, People people, Runs runs, Moves moves, Templates templates) {
        this.reader = reader;
        this.seats = seats;
        this.people = people;
        this.runs = runs;
        this.moves = moves;
        this.templates = templates;
    }

    @PostMapping("/o/{organisation}/runs/{run}/learners/{learner}/move")
    View move(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal Caller caller) {
        var page = reader.read(organisation, run, learner, caller);
        try {
            var title = move(page, to);
            return Redirect.to(page.learnersPath())
                    .saying("delivery.learner.moved", page.learner().name(), title);
        } catch (Refusal reason) {
            return Page.refused(templates.deliveryLearner(
                    page,
                    reader.options(page),
                    AdjustmentForm.of(page.adjustment()),
                    EnteredScore.NOTHING,
                    FormErrors.of(reason)));
        }
    }

    @PutMapping("/api/v1/organisations/{organisation}/runs/{run}/learners/{learner}/move")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveByProgram(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID learner,
            @RequestBody MoveController.Target target,
            @AuthenticationPrincipal Caller caller) {
        move(reader.read(organisation, run, learner, caller), target.to());
    }

    /** @return the title of the run moved to */
    private String move(LearnerPage page, String slug) {
        if (slug == null || slug.isBlank()) throw new Refusal("delivery.move.none-chosen");
        var to = runs.get(page.course().id(), slug);
        var person = people.personOf(page.enrolment().learnerId());
        var seat = seats.find(person, page.course().slug(), page.run().slug())
                .orElseThrow(() -> new Refusal("delivery.move.no-place"));
        moves.moveFor(seat, to);
        return to.title();
    }
}
