package org.matricula.delivery.web;

import org.matricula.catalogue.content.StepContent;
import org.matricula.discussion.Discussions;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Practice: answers are shown right or wrong at once and kept nowhere. */
@Controller
class QuizController {

    private final SeatEntry entry;
    private final Discussions discussions;
    private final Templates templates;

    QuizController(SeatEntry entry, Discussions discussions, Templates templates) {
        this.entry = entry;
        this.discussions = discussions;
        this.templates = templates;
    }

    @PostMapping("/courses/{course}/runs/{run}/steps/{step}/answers")
    View check(
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> form) {
        var seat = entry.seat(course, run);
        var placed = entry.step(seat, step);
        if (!(placed.content() instanceof StepContent.Quiz quiz)) throw new NotFound();
        var page = new ReadStep(seat, placed);
        var closed = seat.whyClosed(placed);
        if (closed.isPresent()) return Page.of(templates.deliveryClosed(page, closed.get()));
        var talk = discussions.glimpse(seat.person(), seat.run(), placed.id());
        var answers = Answered.read(form, quiz.questions().size());
        var answered = new Answered(answers, true);
        if (answered.given() == 0) {
            var nothing = FormErrors.of(new Refusal("delivery.quiz.nothing-answered"));
            return Page.refused(templates.deliveryStep(page, Answered.NOT_YET, talk, nothing));
        }
        return Page.of(templates.deliveryStep(page, answered, talk, FormErrors.NONE));
    }

    /** The outcome stands at this address; whoever loads it anew, or comes back to it, begins afresh. */
    @GetMapping("/courses/{course}/runs/{run}/steps/{step}/answers")
    View again(@PathVariable String course, @PathVariable String run, @PathVariable String step) {
        return Redirect.to(SeatEntry.path(course, run, step));
    }
}
