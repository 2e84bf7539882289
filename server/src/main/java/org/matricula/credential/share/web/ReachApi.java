package org.matricula.credential.share.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.share.BadgeReach;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far an issuer's badges get, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/reach")
final class ReachApi {

    private final Organisations organisations;
    private final BadgeReach reach;

    ReachApi(Organisations organisations, BadgeReach reach) {
        this.organisations = organisations;
        this.reach = reach;
    }

    /** The number of the issuer's page on LinkedIn; missing or empty for none. */
    record LinkedInPage(@Nullable String linkedIn) {}

    @GetMapping
    BadgeReach.Reach reach(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable UUID achievement,
            @RequestParam(defaultValue = "30") int days) {
        return reach.of(organisations.get(organisation), achievement, days);
    }

    @PutMapping("/linkedin")
    LinkedInPage linkedIn(@PathVariable String organisation, @RequestBody LinkedInPage page) {
        var issuer = organisations.get(organisation).id();
        reach.setLinkedIn(issuer, page.linkedIn() == null ? "" : page.linkedIn());
        return new LinkedInPage(reach.linkedIn(issuer));
    }
}
