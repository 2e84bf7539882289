package org.matricula.credential.recipient.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Limits;
import org.matricula.credential.recipient.ClaimCodes;
import org.matricula.credential.recipient.OwnClaim;
import org.matricula.credential.recipient.OwnClaims;
import org.matricula.platform.security.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the reader, for programs. */
@RestController
@RequestMapping("/api/v1/me/claims")
final class OwnClaimsApi {

    private final OwnClaims claims;
    private final ClaimCodes codes;
    private final Limits limits;

    OwnClaimsApi(OwnClaims claims, ClaimCodes codes, Limits limits) {
        this.claims = claims;
        this.codes = codes;
        this.limits = limits;
    }

    /** An award that waits. */
    record WaitingClaim(
            UUID id, String organisation, String achievement, Instant earnedAt, Instant endsAt, String narrative) {

        static WaitingClaim of(OwnClaim claim) {
            return new WaitingClaim(
                    claim.id(),
                    claim.organisation().name(),
                    claim.achievement().name(),
                    claim.earnedAt(),
                    claim.endsAt(),
                    claim.narrative());
        }
    }

    /** What an organisation calls somebody, and the code it gave them. */
    record GivenCode(@Nullable String externalId, @Nullable String code) {}

    @GetMapping
    List<WaitingClaim> mine(@AuthenticationPrincipal Caller.SignedIn caller) {
        return claims.waitingFor(caller.accountId()).stream()
                .map(WaitingClaim::of)
                .toList();
    }

    @PostMapping("/code")
    List<WaitingClaim> show(
            @RequestBody GivenCode given, @AuthenticationPrincipal Caller.SignedIn caller, HttpServletRequest request) {
        limits.take(Limits.Kind.LINK, "claim " + caller.accountId(), request.getRemoteAddr());
        codes.show(caller.accountId(), text(given.externalId()), text(given.code()));
        return mine(caller);
    }

    @PostMapping("/{claim}/acceptance")
    WaitingClaim take(@PathVariable UUID claim, @AuthenticationPrincipal Caller.SignedIn caller) {
        return WaitingClaim.of(claims.take(caller.accountId(), claim));
    }

    @PostMapping("/{claim}/refusal")
    WaitingClaim refuse(@PathVariable UUID claim, @AuthenticationPrincipal Caller.SignedIn caller) {
        return WaitingClaim.of(claims.refuse(caller.accountId(), claim));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
