package org.matricula.credential.recipient.web;

import static org.matricula.platform.text.Text.t;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.matricula.account.Addresses;
import org.matricula.account.Limits;
import org.matricula.account.TooManyTries;
import org.matricula.credential.recipient.ClaimCodes;
import org.matricula.credential.recipient.OwnClaims;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What waits for the reader: by address, by the link in a mail, by an id and a code. */
@Controller
final class OwnClaimsController {

    private final OwnClaims claims;
    private final ClaimCodes codes;
    private final Addresses addresses;
    private final Limits limits;
    private final Templates templates;

    OwnClaimsController(OwnClaims claims, ClaimCodes codes, Addresses addresses, Limits limits, Templates templates) {
        this.claims = claims;
        this.codes = codes;
        this.addresses = addresses;
        this.limits = limits;
        this.templates = templates;
    }

    @GetMapping("/claims")
    Page mine(@AuthenticationPrincipal Caller.SignedIn caller) {
        return Page.of(templates.credentialRecipientMine(claims.waitingFor(caller.accountId()), FormErrors.NONE));
    }

    @PostMapping("/claims/{claim}/acceptance")
    View take(@PathVariable UUID claim, @AuthenticationPrincipal Caller.SignedIn caller) {
        try {
            var taken = claims.take(caller.accountId(), claim);
            var credential = claims.credentialOf(caller.accountId(), claim);
            return Redirect.to(credential.map(id -> "/credentials/" + id).orElse("/home"))
                    .saying(
                            "credential.recipient.taken",
                            taken.achievement().name(),
                            taken.organisation().name());
        } catch (Refusal e) {
            var waiting = claims.waitingFor(caller.accountId());
            return Page.refused(templates.credentialRecipientMine(waiting, FormErrors.of(e)));
        }
    }

    @PostMapping("/claims/{claim}/refusal")
    View refuse(@PathVariable UUID claim, @AuthenticationPrincipal Caller.SignedIn caller) {
        var refused = claims.refuse(caller.accountId(), claim);
        return Redirect.to("/home")
                .saying("credential.recipient.refused", refused.achievement().name());
    }

    /** Looking changes nothing; whoever has the address can take it from here. */
    @GetMapping("/claims/by-mail/{token}")
    Page byMail(@PathVariable Token token) {
        return Page.of(byMail(token, FormErrors.NONE));
    }

    /** The reader's account gets the address the mail went to, once its owner says yes to that by mail. */
    @PostMapping("/claims/by-mail/{token}/address")
    View addAddress(
            @PathVariable Token token, @AuthenticationPrincipal Caller.SignedIn caller, HttpServletRequest request) {
        var mailed = claims.byLink(token);
        try {
            limits.take(Limits.Kind.MAIL, mailed.address(), request.getRemoteAddr());
            addresses.add(caller.accountId(), mailed.address());
            return Redirect.to("/claims/by-mail/" + token.value())
                    .saying("credential.recipient.by-mail.address-sent", mailed.hint());
        } catch (TooManyTries e) {
            return Page.refused(byMail(token, new FormErrors(List.of(), t("account.too-many-tries"))));
        } catch (Invalid e) {
            return Page.refused(byMail(token, FormErrors.of(e)));
        }
    }

    @GetMapping("/claim")
    Page code() {
        return Page.of(
                templates.credentialRecipientCode("", "", Caller.current().isPresent(), FormErrors.NONE));
    }

    @PostMapping("/claim")
    View code(
            @RequestParam(defaultValue = "") String externalId,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal Caller.SignedIn caller,
            HttpServletRequest request) {
        try {
            limits.take(Limits.Kind.LINK, "claim " + caller.accountId(), request.getRemoteAddr());
            codes.show(caller.accountId(), externalId, code);
            return Redirect.to("/claims");
        } catch (TooManyTries e) {
            var often = new FormErrors(List.of(), t("account.too-many-tries"));
            return new Page(
                    templates.credentialRecipientCode(externalId, code, true, often), HttpStatus.TOO_MANY_REQUESTS);
        } catch (Invalid e) {
            return Page.refused(templates.credentialRecipientCode(externalId, code, true, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.credentialRecipientCode(externalId, code, true, FormErrors.of(e)));
        }
    }

    private JteModel byMail(Token token, FormErrors errors) {
        var mailed = claims.byLink(token);
        var reader = Caller.currentAccountId();
        var isMine = reader.filter(
                        account -> claims.isFor(account, mailed.claim().id()))
                .isPresent();
        return templates.credentialRecipientByMail(
                "/claims/by-mail/" + token.value(), mailed, reader.isPresent(), isMine, errors);
    }
}
