package org.matricula.invitation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.matricula.invitation.Answers;
import org.matricula.invitation.Invitation;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A learner's invitations: one by its link, or all to their own addresses. */
@RestController("learnerInvitationApi")
@RequestMapping("/api/v1")
class InvitationApi {

    /** {@code course} and {@code run} are slugs. */
    record Received(
            UUID id,
            String organisation,
            String provider,
            String course,
            String courseTitle,
            String run,
            String runTitle,
            String address,
            boolean onlyAddress,
            Invitation.State state,
            Instant expiresAt) {}

    private final Answers answers;
    private final Offers offers;
    private final Clock clock;

    InvitationApi(Answers answers, Offers offers, Clock clock) {
        this.answers = answers;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping("/invitations/{token}")
    Received look(@PathVariable("token") String token) {
        return received(answers.get(new Token(token)));
    }

    @PostMapping("/invitations/{token}/acceptance")
    Received accept(
            @PathVariable("token") String token,
            @RequestParam(defaultValue = "false") boolean showOwn,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        answers.accept(answers.get(new Token(token)), caller.accountId(), showOwn);
        return look(token);
    }

    @PostMapping("/invitations/{token}/refusal")
    Received decline(@PathVariable("token") String token) {
        answers.decline(answers.get(new Token(token)));
        return look(token);
    }

    @GetMapping("/me/invitations")
    List<Received> own(@AuthenticationPrincipal Caller.SignedIn caller) {
        return answers.waitingFor(caller.accountId()).stream()
                .map(this::received)
                .toList();
    }

    @GetMapping("/me/invitations/{id}")
    Received lookOwn(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller.SignedIn caller) {
        return received(answers.own(caller.accountId(), id));
    }

    @PostMapping("/me/invitations/{id}/acceptance")
    Received acceptOwn(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller.SignedIn caller) {
        answers.accept(answers.own(caller.accountId(), id), caller.accountId(), false);
        return lookOwn(id, caller);
    }

    @PostMapping("/me/invitations/{id}/refusal")
    Received declineOwn(@PathVariable("id") UUID id, @AuthenticationPrincipal Caller.SignedIn caller) {
        answers.decline(answers.own(caller.accountId(), id));
        return lookOwn(id, caller);
    }

    private Received received(Invitation invitation) {
        var offer = offers.of(invitation);
        return new Received(
                invitation.id(),
                offer.organisation().name(),
                offer.provider().name(),
                offer.course().slug(),
                offer.course().title(),
                offer.run().slug(),
                offer.run().title(),
                invitation.address(),
                invitation.onlyAddress(),
                invitation.state(clock.instant()),
                invitation.expiresAt());
    }
}
