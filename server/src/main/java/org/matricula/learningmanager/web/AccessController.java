package org.matricula.learningmanager.web;

import java.util.List;
import org.matricula.account.Accounts;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.learningmanager.ManagerTerms;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The terms of the Learning Manager; until they are accepted, the page that says why it is closed and what to do. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/access")
class AccessController {

    private final Organisations organisations;
    private final LearningManagerAccess access;
    private final ManagerTerms terms;
    private final Accounts accounts;
    private final Authority authority;
    private final Templates templates;

    AccessController(
            Organisations organisations,
            LearningManagerAccess access,
            ManagerTerms terms,
            Accounts accounts,
            Authority authority,
            Templates templates) {
        this.organisations = organisations;
        this.access = access;
        this.terms = terms;
        this.accounts = accounts;
        this.authority = authority;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @AuthenticationPrincipal Caller.SignedIn caller) {
        var page = page(organisations.get(organisation), caller);
        return Page.of(templates.learningmanagerAccess(page, FormErrors.NONE));
    }

    @PostMapping("/acceptance")
    View accept(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String version,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var own = organisations.get(organisation);
        try {
            access.accept(own, caller.accountId(), version);
            return Redirect.to(Tab.root(own)).saying("learningmanager.terms.accepted", own.name());
        } catch (Refusal e) {
            return Page.refused(templates.learningmanagerAccess(page(own, caller), FormErrors.of(e)));
        }
    }

    private AccessPage page(Organisation organisation, Caller caller) {
        var latest = access.latestAcceptance(organisation.id()).orElse(null);
        return new AccessPage(
                organisation,
                access.stage(organisation.id()),
                authority.holds(caller, Permission.INVITE_LEARNERS, organisation.slug()),
                latest,
                latest == null
                        ? null
                        : accounts.names(List.of(latest.acceptedBy())).get(latest.acceptedBy()),
                terms.text(),
                ManagerTerms.VERSION);
    }
}
