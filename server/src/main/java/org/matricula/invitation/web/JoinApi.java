package org.matricula.invitation.web;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.LinkUses;
import org.matricula.invitation.SharedLink;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A shared link, for programs that act for a learner. */
@RestController
@RequestMapping("/api/v1/join/{token}")
class JoinApi {

    /**
     * {@code course} and {@code run} are slugs; {@code run} is null while no run of the course is open. {@code stopped}: its
     * organisation takes nobody new in now, or not whoever asks.
     */
    record Shared(
            String organisation,
            String provider,
            String course,
            String courseTitle,
            @Nullable String run,
            SharedLink.State state,
            Set<String> domains,
            Instant endsAt,
            boolean stopped) {}

    private final LinkUses links;
    private final Offers offers;

    JoinApi(LinkUses links, Offers offers) {
        this.links = links;
        this.offers = offers;
    }

    @GetMapping
    Shared look(@PathVariable("token") String token) {
        var target = links.get(new Token(token));
        var offer = offers.of(target.link().organisationId(), target.made());
        return new Shared(
                offer.organisation().name(),
                offer.provider().name(),
                offer.course().slug(),
                offer.course().title(),
                target.run() == null ? null : target.run().slug(),
                target.state(),
                target.link().domains(),
                target.endsAt(),
                Caller.currentAccountId()
                        .map(reader -> links.isStopped(target, reader))
                        .orElseGet(() -> links.isStopped(target)));
    }

    @PostMapping
    Shared join(@PathVariable("token") String token, @AuthenticationPrincipal Caller.SignedIn caller) {
        links.join(new Token(token), caller.accountId());
        return look(token);
    }
}
