package org.matricula.learningmanager.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.matricula.billing.Budgets;
import org.matricula.learningmanager.BudgetDesk;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What an organisation means to spend at most. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/budgets")
class BudgetsController {

    private final Desks desks;
    private final BudgetDesk budgetDesk;
    private final Budgets budgets;
    private final Authority authority;
    private final Templates templates;
    private final Clock clock;

    BudgetsController(
            Desks desks,
            BudgetDesk budgetDesk,
            Budgets budgets,
            Authority authority,
            Templates templates,
            Clock clock) {
        this.desks = desks;
        this.budgetDesk = budgetDesk;
        this.budgets = budgets;
        this.authority = authority;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @AuthenticationPrincipal Caller caller) {
        var page = page(organisation, caller);
        return Page.of(templates.learningmanagerBudgets(page, empty(page), null, FormErrors.NONE));
    }

    @PostMapping
    View add(
            @PathVariable String organisation,
            @ModelAttribute BudgetForm form,
            @AuthenticationPrincipal Caller caller) {
        var desk = desks.of(organisation, Tab.COSTS);
        var own = desk.organisation();
        try {
            var subject = form.read();
            // What isn't offered isn't taken.
            var about = budgetDesk.offers(own.id(), subject) ? subject : new Budgets.Subject(null, null);
            budgets.add(own.id(), about, form.currency(), form.most(), form.begins(own.zone()));
            return Redirect.to(desk.path() + "/budgets").saying("learningmanager.budget.made");
        } catch (Invalid e) {
            var page = page(organisation, caller);
            return Page.refused(templates.learningmanagerBudgets(page, form, null, FormErrors.of(e)));
        }
    }

    @PostMapping("/{budget}")
    View change(
            @PathVariable String organisation,
            @PathVariable UUID budget,
            @RequestParam(defaultValue = "") String most,
            @AuthenticationPrincipal Caller caller) {
        var desk = desks.of(organisation, Tab.COSTS);
        try {
            budgets.change(desk.organisation().id(), budget, most);
            return Redirect.to(desk.path() + "/budgets").saying("learningmanager.budget.changed");
        } catch (Invalid e) {
            var page = page(organisation, caller);
            return Page.refused(templates.learningmanagerBudgets(page, empty(page), budget, FormErrors.of(e)));
        }
    }

    @PostMapping("/{budget}/end")
    View end(@PathVariable String organisation, @PathVariable UUID budget) {
        var desk = desks.of(organisation, Tab.COSTS);
        budgets.end(desk.organisation().id(), budget);
        return Redirect.to(desk.path() + "/budgets").saying("learningmanager.budget.ended");
    }

    private BudgetsPage page(String organisation, Caller caller) {
        var desk = desks.of(organisation, Tab.COSTS);
        var own = desk.organisation();
        var standings = budgetDesk.standings(own.id());
        var groups = budgetDesk.groups(own.id());
        var subjects = budgetDesk.subjects(standings, groups);
        return new BudgetsPage(
                desk,
                standings.stream()
                        .map(one -> {
                            var course = one.budget().courseId();
                            var about = course != null ? course : one.budget().groupId();
                            return new BudgetsPage.Row(one, course != null, subjects.getOrDefault(about, ""));
                        })
                        .toList(),
                budgetDesk.courses(own.id()).stream()
                        .map(course -> new BudgetsPage.Choice(BudgetForm.course(course.id()), course.title()))
                        .toList(),
                groups.entrySet().stream()
                        .map(group -> new BudgetsPage.Choice(BudgetForm.group(group.getKey()), group.getValue()))
                        .toList(),
                authority.holds(caller, Permission.INVITE_LEARNERS, own.slug()));
    }

    private BudgetForm empty(BudgetsPage page) {
        return BudgetForm.from(
                LocalDate.ofInstant(clock.instant(), page.desk().organisation().zone()));
    }
}
