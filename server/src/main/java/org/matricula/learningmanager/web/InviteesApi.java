package org.matricula.learningmanager.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.BulkInvitations;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.ListedInvitation;
import org.matricula.invitation.ReminderPlan;
import org.matricula.invitation.Reminders;
import org.matricula.invitation.Replacing;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of invitations and what is done with them, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/runs/{run}")
class InviteesApi {

    /** {@code next} is the value of {@code after} for the next page; null on the last. */
    record Found(
            int matching,
            List<ListedInvitation> invitations,
            @Nullable String next) {

        static Found of(InviteesPage page) {
            return new Found(page.matching(), page.slice().rows(), page.slice().next());
        }
    }

    /** With how many it was done; the rest were answered meanwhile, or it was done lately. */
    record Done(int done) {}

    /** The ids, or with {@code all} every pending invitation to the run. */
    record Wanted(
            Bulk.@Nullable Action action,
            @Nullable List<UUID> ids,
            @Nullable Boolean all) {}

    record Replacement(@Nullable String replacement) {}

    /** Both null ends the reminders. */
    record Plan(@Nullable Integer afterDays, @Nullable Integer atMost) {}

    private final InviteesReader reader;
    private final Invitations invitations;
    private final BulkInvitations bulk;
    private final Reminders reminders;
    private final Replacing replacing;

    InviteesApi(
            InviteesReader reader,
            Invitations invitations,
            BulkInvitations bulk,
            Reminders reminders,
            Replacing replacing) {
        this.reader = reader;
        this.invitations = invitations;
        this.bulk = bulk;
        this.reminders = reminders;
        this.replacing = replacing;
    }

    @GetMapping("/pending")
    Found pending(@PathVariable String organisation, @PathVariable UUID run, @ModelAttribute InviteesQuery query) {
        return Found.of(reader.page(reader.desk(organisation, run), RunTab.PENDING, query));
    }

    @GetMapping("/declined")
    Found declined(@PathVariable String organisation, @PathVariable UUID run, @ModelAttribute InviteesQuery query) {
        return Found.of(reader.page(reader.desk(organisation, run), RunTab.DECLINED, query));
    }

    @PostMapping("/pending")
    Done many(@PathVariable String organisation, @PathVariable UUID run, @RequestBody Wanted wanted) {
        var desk = reader.desk(organisation, run);
        if (wanted.action() == null) throw Invalid.field("action", "learningmanager.bulk.no-action");
        var chosen = new Bulk(wanted.action(), wanted.ids(), wanted.all(), true)
                .chosen(new InviteesQuery(null, null, null, null));
        var own = desk.organisation().id();
        return new Done(
                switch (wanted.action()) {
                    case RESEND -> bulk.resend(own, run, chosen);
                    case REMIND -> bulk.remind(own, run, chosen);
                    case CANCEL -> bulk.cancel(own, run, chosen);
                });
    }

    @PostMapping("/invitations/{id}/resending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resend(@PathVariable String organisation, @PathVariable UUID run, @PathVariable UUID id) {
        invitations.resend(reader.desk(organisation, run).organisation().id(), id);
    }

    @DeleteMapping("/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String organisation, @PathVariable UUID run, @PathVariable UUID id) {
        invitations.cancel(reader.desk(organisation, run).organisation().id(), id);
    }

    /** Answers with the id of the new invitation. */
    @PostMapping("/invitations/{id}/replacement")
    @ResponseStatus(HttpStatus.CREATED)
    java.util.Map<String, UUID> replace(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @PathVariable UUID id,
            @RequestBody Replacement wanted) {
        var text = wanted.replacement() == null ? "" : wanted.replacement();
        var desk = reader.desk(organisation, run);
        return java.util.Map.of(
                "id", replacing.replace(desk.organisation(), id, text).id());
    }

    @PutMapping("/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plan(
            @PathVariable String organisation,
            @PathVariable UUID run,
            @RequestBody Plan wanted,
            @AuthenticationPrincipal Caller caller) {
        var desk = reader.desk(organisation, run);
        if ((wanted.afterDays() == null) != (wanted.atMost() == null))
            throw Invalid.field("afterDays", "learningmanager.remind.both");
        var plan = wanted.afterDays() == null || wanted.atMost() == null
                ? null
                : new ReminderPlan(wanted.afterDays(), wanted.atMost());
        reminders.plan(desk.organisation(), desk.run(), plan, caller.id());
    }
}
