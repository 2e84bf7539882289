package org.matricula.billing.web;

import org.jspecify.annotations.Nullable;
import org.matricula.billing.Agreements;
import org.matricula.catalogue.Courses;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/courses/{course}/invitations-by-others")
class OthersApi {

    record Others(@Nullable Boolean excluded) {}

    private final Organisations organisations;
    private final Courses courses;
    private final Agreements agreements;

    OthersApi(Organisations organisations, Courses courses, Agreements agreements) {
        this.organisations = organisations;
        this.courses = courses;
        this.agreements = agreements;
    }

    @GetMapping
    Others show(@PathVariable String organisation, @PathVariable String course) {
        return new Others(
                agreements.providerExcludes(own(organisation, course).course().id()));
    }

    @PutMapping
    Others decide(@PathVariable String organisation, @PathVariable String course, @RequestBody Others wanted) {
        var own = own(organisation, course);
        if (wanted.excluded() == null) throw Invalid.field("excluded", "billing.others.missing");
        agreements.exclude(own.course(), wanted.excluded());
        return wanted;
    }

    private OwnCourse own(String organisation, String course) {
        var provider = organisations.get(organisation);
        return new OwnCourse(provider, courses.get(provider.id(), course));
    }
}
