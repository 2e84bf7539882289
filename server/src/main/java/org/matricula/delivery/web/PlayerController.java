package org.matricula.delivery.web;

import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.StepContent;
import org.matricula.delivery.Player;
import org.matricula.delivery.Seat;
import org.matricula.delivery.TestAttempts;
import org.matricula.discussion.Discussions;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The table of contents and the steps. */
@Controller
@RequestMapping("/courses/{course}/runs/{run}")
class PlayerController {

    private final SeatEntry entry;
    private final ContentsReader contents;
    private final Player player;
    private final TestAttempts attempts;
    private final Discussions discussions;
    private final Templates templates;

    PlayerController(
            SeatEntry entry,
            ContentsReader contents,
            Player player,
            TestAttempts attempts,
            Discussions discussions,
            Templates templates) {
        this.entry = entry;
        this.contents = contents;
        this.player = player;
        this.attempts = attempts;
        this.discussions = discussions;
        this.templates = templates;
    }

    @GetMapping
    View contents(@PathVariable String course, @PathVariable String run) {
        return entry.enter(
                course,
                run,
                SeatEntry.path(course, run),
                seat -> Page.of(templates.deliveryContents(contents.read(seat))));
    }

    @GetMapping("/steps/{step}")
    View step(@PathVariable String course, @PathVariable String run, @PathVariable String step) {
        var path = SeatEntry.path(course, run, step);
        return entry.enter(course, run, step, path, (seat, placed) -> {
            var closed = seat.whyClosed(placed);
            if (closed.isPresent()) return Page.of(templates.deliveryClosed(new ReadStep(seat, placed), closed.get()));
            player.visit(seat, placed);
            return page(seat, placed, FormErrors.NONE);
        });
    }

    /** Goes on to the next step, as a reader who turns the page. */
    @PostMapping("/steps/{step}/completion")
    View complete(@PathVariable String course, @PathVariable String run, @PathVariable String step) {
        var seat = entry.seat(course, run);
        var placed = entry.step(seat, step);
        try {
            player.complete(seat, placed);
            var next = seat.content().after(placed.number());
            return Redirect.to(next.map(seat::path).orElse(seat.path()));
        } catch (Refusal reason) {
            return page(seat, placed, FormErrors.of(reason));
        }
    }

    private Page page(Seat seat, PlacedStep step, FormErrors errors) {
        var page = new ReadStep(seat, step);
        var talk = discussions.glimpse(seat.person(), seat.run(), step.id());
        var model = step.content() instanceof StepContent.Test
                ? templates.deliveryTest(page, attempts.state(seat, step), talk, errors)
                : templates.deliveryStep(page, Answered.NOT_YET, talk, errors);
        return errors.any() ? Page.refused(model) : Page.of(model);
    }
}
