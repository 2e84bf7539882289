package org.matricula.delivery.web;

import org.matricula.catalogue.Runs;
import org.matricula.delivery.Moves;
import org.matricula.delivery.Seat;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Moving to a later run of the course: a form of the table of contents, and the same for programs. */
@Controller
class MoveController {

    record Target(String to) {}

    private final SeatEntry entry;
    private final Runs runs;
    private final Moves moves;

    MoveController(SeatEntry entry, Runs runs, Moves moves) {
        this.entry = entry;
        this.runs = runs;
        this.moves = moves;
    }

    @PostMapping("/courses/{course}/runs/{run}/move")
    Redirect move(@PathVariable String course, @PathVariable String run, @RequestParam String to) {
        var seat = entry.seat(course, run);
        try {
            var title = move(seat, to);
            return Redirect.to("/courses/" + course + "/runs/" + to).saying("delivery.moved", title);
        } catch (Refusal reason) {
            return Redirect.to(seat.path()).saying(reason.key(), reason.arguments());
        }
    }

    @PutMapping("/api/v1/courses/{course}/runs/{run}/move")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void moveByProgram(@PathVariable String course, @PathVariable String run, @RequestBody Target target) {
        move(entry.seat(course, run), target.to());
    }

    private String move(Seat seat, String slug) {
        var to = runs.get(seat.course().id(), slug);
        moves.move(seat, to);
        return to.title();
    }
}
