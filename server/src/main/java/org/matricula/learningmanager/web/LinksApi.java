package org.matricula.learningmanager.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.ListedLink;
import org.matricula.invitation.SharedLink;
import org.matricula.invitation.SharedLinks;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shared links, for programs. */
@RestController("learningManagerLinksApi")
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/runs/{run}/links")
class LinksApi {

    record Link(
            UUID id,
            String address,
            SharedLink.State state,
            Instant createdAt,
            Instant endsAt,
            @Nullable Integer cap,
            int uses,
            Set<String> domains) {

        static Link of(ListedLink listed) {
            var link = listed.link();
            return new Link(
                    link.id(),
                    listed.address(),
                    listed.state(),
                    link.createdAt(),
                    listed.endsAt(),
                    link.cap(),
                    link.uses(),
                    link.domains());
        }
    }

    /** {@code next} is the value of {@code after} for the next page; null on the last. */
    record Found(int matching, List<Link> links, @Nullable String next) {}

    private final RunDesks desks;
    private final LinksReader reader;
    private final SharedLinks links;

    LinksApi(RunDesks desks, LinksReader reader, SharedLinks links) {
        this.desks = desks;
        this.reader = reader;
        this.links = links;
    }

    @GetMapping
    Found list(@PathVariable String organisation, @PathVariable UUID run, @ModelAttribute LinksQuery query) {
        var list = reader.list(desks.of(organisation, run), query);
        var rows = list.slice().rows().stream().map(Link::of).toList();
        return new Found(list.matching(), rows, list.slice().next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Link create(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @RequestBody LinkForm wanted,
            @AuthenticationPrincipal Caller caller) {
        var desk = desks.of(organisation, run);
        return Link.of(links.create(desk.organisation(), desk.run(), wanted.most(), wanted.domains(), caller.id()));
    }

    @GetMapping("/{link}")
    Link show(@PathVariable String organisation, @PathVariable UUID run, @PathVariable UUID link) {
        var desk = desks.of(organisation, run);
        return Link.of(links.get(desk.organisation(), desk.run(), link));
    }

    @PostMapping("/{link}/extension")
    Link extend(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID link,
            @AuthenticationPrincipal Caller caller) {
        var desk = desks.of(organisation, run);
        var found = links.get(desk.organisation(), desk.run(), link);
        return Link.of(links.extend(desk.organisation(), found.link().id(), caller.id()));
    }

    @PostMapping("/{link}/revocation")
    Link revoke(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID link,
            @AuthenticationPrincipal Caller caller) {
        var desk = desks.of(organisation, run);
        var found = links.get(desk.organisation(), desk.run(), link);
        links.revoke(desk.organisation(), found.link().id(), caller.id());
        return show(organisation, run, link);
    }
}
