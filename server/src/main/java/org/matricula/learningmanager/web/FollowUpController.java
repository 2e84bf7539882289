package org.matricula.learningmanager.web;

import java.util.UUID;
import org.matricula.invitation.BulkInvitations;
import org.matricula.invitation.Chosen;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.Reminders;
import org.matricula.invitation.Replacing;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
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

/** What is done with pending invitations: sent again, reminded of, cancelled, given to somebody else. */
@Controller
@RequestMapping("/o/{organisation}/learning-manager/runs/{run}")
class FollowUpController {

    private final InviteesReader reader;
    private final Invitations invitations;
    private final BulkInvitations bulk;
    private final Reminders reminders;
    private final Replacing replacing;
    private final Templates templates;

    FollowUpController(
            InviteesReader reader,
            Invitations invitations,
            BulkInvitations bulk,
            Reminders reminders,
            Replacing replacing,
            Templates templates) {
        this.reader = reader;
        this.invitations = invitations;
        this.bulk = bulk;
        this.reminders = reminders;
        this.replacing = replacing;
        this.templates = templates;
    }

    /** Cancelling many is asked about first. */
    @PostMapping("/pending")
    View many(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @ModelAttribute Bulk wanted,
            @ModelAttribute InviteesQuery query) {
        var desk = reader.desk(organisation, run);
        try {
            var chosen = wanted.chosen(query);
            if (wanted.action() == null) throw new Refusal("learningmanager.bulk.nothing");
            if (wanted.action() == Bulk.Action.CANCEL && !wanted.sure())
                return Page.of(templates.learningmanagerCancelling(
                        reader.page(desk, RunTab.PENDING, query), wanted.id(), wanted.all()));
            return back(desk).saying(wanted.action().done(), done(desk, wanted.action(), chosen));
        } catch (Refusal e) {
            return refused(desk, query, FormErrors.of(e));
        }
    }

    @PostMapping("/invitations/{id}/resending")
    View resend(@PathVariable String organisation, @PathVariable UUID run, @PathVariable UUID id) {
        var desk = reader.desk(organisation, run);
        try {
            invitations.resend(desk.organisation().id(), id);
            return back(desk).saying("learningmanager.resent");
        } catch (Refusal e) {
            return back(desk).saying(e.key(), e.arguments());
        }
    }

    @PostMapping("/invitations/{id}/cancellation")
    View cancel(@PathVariable String organisation, @PathVariable UUID run, @PathVariable UUID id) {
        var desk = reader.desk(organisation, run);
        try {
            invitations.cancel(desk.organisation().id(), id);
            return back(desk).saying("learningmanager.cancelled");
        } catch (Refusal e) {
            return back(desk).saying(e.key(), e.arguments());
        }
    }

    @GetMapping("/invitations/{id}/replacement")
    Page replacement(@PathVariable String organisation, @PathVariable UUID run, @PathVariable UUID id) {
        var desk = reader.desk(organisation, run);
        var former = invitations.get(desk.organisation().id(), id);
        return Page.of(templates.learningmanagerReplace(desk, former, "", FormErrors.NONE));
    }

    @PostMapping("/invitations/{id}/replacement")
    View replace(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String replacement) {
        var desk = reader.desk(organisation, run);
        var former = invitations.get(desk.organisation().id(), id);
        try {
            var other = replacing.replace(desk.organisation(), id, replacement);
            return back(desk).saying("learningmanager.replaced", former.address(), other.address());
        } catch (Invalid e) {
            return Page.refused(templates.learningmanagerReplace(desk, former, replacement, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.learningmanagerReplace(desk, former, replacement, FormErrors.of(e)));
        }
    }

    /** Two empty fields end the reminders of the run. */
    @PostMapping("/reminders")
    View plan(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @ModelAttribute InviteForm form,
            @AuthenticationPrincipal Caller.SignedIn caller) {
        var desk = reader.desk(organisation, run);
        try {
            var plan = form.options().reminders();
            reminders.plan(desk.organisation(), desk.run(), plan, caller.accountId());
            return back(desk).saying(plan == null ? "learningmanager.remind.ended" : "learningmanager.remind.planned");
        } catch (Invalid e) {
            return refused(desk, new InviteesQuery(null, null, null, null), FormErrors.of(e));
        }
    }

    private int done(RunDesk desk, Bulk.Action action, Chosen chosen) {
        var organisation = desk.organisation().id();
        var run = desk.run().id();
        return switch (action) {
            case RESEND -> bulk.resend(organisation, run, chosen);
            case REMIND -> bulk.remind(organisation, run, chosen);
            case CANCEL -> bulk.cancel(organisation, run, chosen);
        };
    }

    private Page refused(RunDesk desk, InviteesQuery query, FormErrors errors) {
        return Page.refused(templates.learningmanagerPending(reader.page(desk, RunTab.PENDING, query), errors));
    }

    private static Redirect back(RunDesk desk) {
        return Redirect.to(desk.path(RunTab.PENDING));
    }
}
