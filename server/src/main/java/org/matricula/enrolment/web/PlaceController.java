package org.matricula.enrolment.web;

import org.matricula.enrolment.CameBy;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The page on which a learner sees what a run offers them, joins it and leaves it. */
@Controller
@RequestMapping("/courses/{course}/runs/{run}")
class PlaceController {

    private final PlaceReader reader;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Templates templates;

    PlaceController(PlaceReader reader, Places places, ApplicationEventPublisher events, Templates templates) {
        this.reader = reader;
        this.places = places;
        this.events = events;
        this.templates = templates;
    }

    @GetMapping("/join")
    Page show(@PathVariable String course, @PathVariable String run, @RequestParam(defaultValue = "") String via) {
        return Page.of(templates.enrolmentPlace(reader.find(course, run), FormErrors.NONE, via));
    }

    /** {@code via} says what led here, if the link did. */
    @PostMapping("/join")
    View join(@PathVariable String course, @PathVariable String run, @RequestParam(defaultValue = "") String via) {
        var wanted = reader.find(course, run);
        try {
            places.join(wanted.reader(), wanted.run(), Source.OWN, null, wanted.zone());
            if (!via.isEmpty() && wanted.place() instanceof Place.Offered) {
                events.publishEvent(
                        new CameBy(via, wanted.run().id(), wanted.course().id()));
            }
            return Redirect.to(wanted.path() + "/join")
                    .saying("enrolment.joined", wanted.run().title());
        } catch (Refusal reason) {
            return Page.refused(templates.enrolmentPlace(wanted, FormErrors.of(reason), via));
        }
    }

    @PostMapping("/leave")
    View leave(@PathVariable String course, @PathVariable String run) {
        var wanted = reader.find(course, run);
        try {
            places.leave(wanted.reader(), wanted.run());
            return Redirect.to(wanted.path() + "/join")
                    .saying("enrolment.left", wanted.run().title());
        } catch (Refusal reason) {
            return Page.refused(templates.enrolmentPlace(wanted, FormErrors.of(reason), ""));
        }
    }
}
