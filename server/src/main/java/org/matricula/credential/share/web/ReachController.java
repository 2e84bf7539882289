package org.matricula.credential.share.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.share.BadgeReach;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.CsvExport;
import org.matricula.platform.Invalid;
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
import org.springframework.web.servlet.View;
import pages.Templates;

/** How far an issuer's badges get. */
@Controller
@RequestMapping("/o/{organisation}")
final class ReachController {

    private final Organisations organisations;
    private final BadgeReach reach;
    private final Authority authority;
    private final Templates templates;

    ReachController(Organisations organisations, BadgeReach reach, Authority authority, Templates templates) {
        this.organisations = organisations;
        this.reach = reach;
        this.authority = authority;
        this.templates = templates;
    }

    @GetMapping("/reach")
    Page ofAll(@PathVariable String organisation, @RequestParam(defaultValue = "30") int days) {
        return page(organisations.get(organisation), null, days, null, FormErrors.NONE);
    }

    @GetMapping("/achievements/{achievement}/reach")
    Page ofOne(
            @PathVariable String organisation,
            @PathVariable UUID achievement,
            @RequestParam(defaultValue = "30") int days) {
        return page(organisations.get(organisation), achievement, days, null, FormErrors.NONE);
    }

    /** A row for each badge and day on which anything happened would be long: one for each badge, or each day of one. */
    @GetMapping("/reach.csv")
    void csv(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable UUID achievement,
            @RequestParam(defaultValue = "30") int days,
            HttpServletResponse response)
            throws IOException {
        var found = reach.of(organisations.get(organisation), achievement, days);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("reach-" + found.from() + "-" + found.to() + ".csv")
                        .build()
                        .toString());
        try (var csv = new CsvExport(response.getOutputStream())) {
            csv.row(List.of(
                    achievement == null ? "badge" : "day", "views", "widgets", "shares", "clicks", "enrolments"));
            if (achievement == null) found.badges().forEach(one -> csv.row(row(one.name(), one.counts())));
            else found.days().forEach(one -> csv.row(row(one.day().toString(), one.counts())));
        }
    }

    @PostMapping("/reach/linkedin")
    View linkedIn(@PathVariable String organisation, @RequestParam(defaultValue = "") String linkedIn) {
        var issuer = organisations.get(organisation);
        try {
            reach.setLinkedIn(issuer.id(), linkedIn);
            return Redirect.to(issuer.path() + "/reach").saying("credential.share.linkedin.saved");
        } catch (Invalid e) {
            return page(issuer, null, BadgeReach.USUAL_DAYS, linkedIn, FormErrors.of(e));
        }
    }

    private Page page(
            Organisation issuer, @Nullable UUID achievement, int days, @Nullable String linkedIn, FormErrors errors) {
        var manages = authority.holds(Caller.any().orElseThrow(), Permission.MANAGE_ISSUER, issuer.slug());
        var model = templates.credentialShareReach(new ReachPage(
                issuer,
                achievement,
                reach.of(issuer, achievement, days),
                manages,
                linkedIn == null ? reach.linkedIn(issuer.id()) : linkedIn,
                errors));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private static List<String> row(String first, BadgeReach.Counts counts) {
        return List.of(
                first,
                Long.toString(counts.views()),
                Long.toString(counts.widgets()),
                Long.toString(counts.shares()),
                Long.toString(counts.clicks()),
                Long.toString(counts.enrolments()));
    }
}
