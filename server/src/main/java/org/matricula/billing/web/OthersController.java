package org.matricula.billing.web;

import org.matricula.billing.Agreements;
import org.matricula.catalogue.Courses;
import org.matricula.organisation.Organisations;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Whether a provider lets other organisations invite to a course. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/invitations-by-others")
class OthersController {

    private final Organisations organisations;
    private final Courses courses;
    private final Agreements agreements;
    private final Templates templates;

    OthersController(Organisations organisations, Courses courses, Agreements agreements, Templates templates) {
        this.organisations = organisations;
        this.courses = courses;
        this.agreements = agreements;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @PathVariable String course) {
        var own = own(organisation, course);
        return Page.of(templates.billingOthers(
                own, agreements.providerExcludes(own.course().id())));
    }

    @PostMapping
    View decide(
            @PathVariable String organisation,
            @PathVariable String course,
            @RequestParam(defaultValue = "false") boolean excluded) {
        var own = own(organisation, course);
        agreements.exclude(own.course(), excluded);
        return Redirect.to(own.path() + "/invitations-by-others")
                .saying(excluded ? "billing.others.now-excluded" : "billing.others.now-open");
    }

    private OwnCourse own(String organisation, String course) {
        var provider = organisations.get(organisation);
        return new OwnCourse(provider, courses.get(provider.id(), course));
    }
}
