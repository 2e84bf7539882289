package org.matricula.credential.recipient.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievements;
import org.matricula.credential.recipient.ClaimCodesFile;
import org.matricula.credential.recipient.ClaimDesk;
import org.matricula.credential.recipient.StaffClaim;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What waits to be claimed, for staff. */
@Controller
@RequestMapping("/o/{organisation}/claims")
final class ClaimsController {

    private final Organisations organisations;
    private final Achievements achievements;
    private final ClaimDesk desk;
    private final ClaimCodesFile codes;
    private final Authority authority;
    private final Templates templates;

    ClaimsController(
            Organisations organisations,
            Achievements achievements,
            ClaimDesk desk,
            ClaimCodesFile codes,
            Authority authority,
            Templates templates) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.desk = desk;
        this.codes = codes;
        this.authority = authority;
        this.templates = templates;
    }

    @GetMapping
    Page claims(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "WAITING") String state,
            @RequestParam(required = false) @Nullable UUID after) {
        var of = organisations.get(organisation);
        var months = String.valueOf(desk.months(of.id()));
        return Page.of(list(of, state, after, months, FormErrors.NONE));
    }

    @PostMapping("/period")
    View setPeriod(@PathVariable String organisation, @RequestParam(defaultValue = "") String months) {
        var of = organisations.get(organisation);
        try {
            desk.setMonths(of.id(), months.strip().matches("\\d{1,4}") ? Integer.parseInt(months.strip()) : 0);
            return Redirect.to(of.path() + "/claims").saying("credential.recipient.period.set");
        } catch (Invalid e) {
            return Page.refused(list(of, "WAITING", null, months, FormErrors.of(e)));
        }
    }

    @GetMapping("/codes.csv")
    @ResponseBody
    void codes(@PathVariable String organisation, HttpServletResponse response) throws IOException {
        var of = organisations.get(organisation);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("codes.csv").build().toString());
        codes.write(of.id(), response.getOutputStream());
    }

    @GetMapping("/{claim}")
    Page claim(@PathVariable String organisation, @PathVariable UUID claim) {
        return Page.of(one(organisations.get(organisation), claim, "", FormErrors.NONE));
    }

    @PostMapping("/{claim}/mail")
    View mailAgain(@PathVariable String organisation, @PathVariable UUID claim) {
        var of = organisations.get(organisation);
        return done(of, claim, "", "credential.recipient.claim.mailed", () -> desk.mailAgain(of, claim));
    }

    @PostMapping("/{claim}/address")
    View correct(
            @PathVariable String organisation,
            @PathVariable UUID claim,
            @RequestParam(defaultValue = "") String email) {
        var of = organisations.get(organisation);
        return done(of, claim, email, "credential.recipient.claim.corrected", () -> desk.correct(of, claim, email));
    }

    @PostMapping("/{claim}/code")
    View renewCode(@PathVariable String organisation, @PathVariable UUID claim) {
        var of = organisations.get(organisation);
        return done(of, claim, "", "credential.recipient.claim.renewed", () -> desk.renewCode(of.id(), claim));
    }

    @PostMapping("/{claim}/withdrawal")
    View withdraw(@PathVariable String organisation, @PathVariable UUID claim) {
        var of = organisations.get(organisation);
        return done(of, claim, "", "credential.recipient.claim.withdrawn", () -> desk.withdraw(of.id(), claim));
    }

    private View done(Organisation of, UUID claim, String email, String key, Runnable change) {
        try {
            change.run();
            return Redirect.to(of.path() + "/claims/" + claim).saying(key);
        } catch (Invalid e) {
            return Page.refused(one(of, claim, email, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(one(of, claim, email, FormErrors.of(e)));
        }
    }

    private JteModel list(Organisation of, String state, @Nullable UUID after, String months, FormErrors errors) {
        var known = ClaimsPage.STATES.contains(state) ? state : "WAITING";
        var claims = desk.page(of.id(), known, null, after);
        var named = achievements.byIds(
                claims.stream().map(StaffClaim::achievementId).distinct().toList());
        return templates.credentialRecipientClaims(
                new ClaimsPage(of, named, known, claims, months, mayAward(of)), errors);
    }

    private JteModel one(Organisation of, UUID claimId, String email, FormErrors errors) {
        var claim = desk.get(of.id(), claimId);
        var mayAward = mayAward(of);
        return templates.credentialRecipientClaim(
                of,
                claim,
                achievements.get(of.id(), claim.achievementId()),
                mayAward && claim.hasCode() ? desk.code(of.id(), claimId) : "",
                mayAward,
                email,
                errors);
    }

    private boolean mayAward(Organisation of) {
        return Caller.any()
                .filter(caller -> authority.holds(caller, Permission.AWARD_CREDENTIALS, of.slug()))
                .isPresent();
    }
}
