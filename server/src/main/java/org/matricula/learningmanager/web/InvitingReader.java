package org.matricula.learningmanager.web;

import static org.matricula.platform.text.Text.until;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.Money;
import org.matricula.invitation.AddressList;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.SharedLinks;
import org.matricula.learningmanager.Footings;
import org.matricula.platform.Invalid;
import org.matricula.platform.mail.Sender;
import org.springframework.stereotype.Component;

/** Gathers what the pages show that lead from a run to invitations. */
@Component
class InvitingReader {

    private static final Pattern LINE = Pattern.compile("line-(\\d{1,6})");

    private final RunDesks desks;
    private final Footings footings;
    private final Invitations invitations;
    private final SharedLinks links;
    private final Sender sender;

    InvitingReader(RunDesks desks, Footings footings, Invitations invitations, SharedLinks links, Sender sender) {
        this.desks = desks;
        this.footings = footings;
        this.invitations = invitations;
        this.links = links;
        this.sender = sender;
    }

    RunDesk desk(String organisation, UUID run) {
        return desks.of(organisation, run);
    }

    InvitePage page(RunDesk desk, InviteForm form) {
        var organisation = desk.organisation();
        return new InvitePage(
                desk,
                footings.choice(organisation.id(), desk.run()).reason(),
                footings.price(organisation.id(), desk.course().id())
                        .map(Money::text)
                        .orElse(null),
                links.reusable(organisation, desk.run()).orElse(null),
                invitations.batches(organisation.id(), desk.run().id()),
                form);
    }

    /** @throws org.matricula.platform.Refusal if nobody can be invited to the run */
    ReviewPage review(RunDesk desk, InviteForm form, boolean changed) {
        var review = invitations.review(desk.organisation(), desk.run(), form.addresses());
        return new ReviewPage(desk, form, List.of(lines(form)), review, changed, end(desk, form), sender.address());
    }

    /** The form with the lines that were corrected, or as it is; {@code sent} holds them by {@code line-NUMBER}. */
    static InviteForm corrected(InviteForm form, Map<String, String> sent) {
        var lines = lines(form);
        var corrected = new HashMap<Integer, String>();
        sent.forEach((field, text) -> {
            var name = LINE.matcher(field);
            if (!name.matches()) return;
            var number = Integer.parseInt(name.group(1));
            // Browsers send every field, touched or not.
            if (number >= 1 && number <= lines.length && !text.strip().equals(ReviewPage.shown(lines[number - 1])))
                corrected.put(number, text.strip());
        });
        return corrected.isEmpty() ? form : form.with(AddressList.withLines(form.addresses(), corrected));
    }

    private static String[] lines(InviteForm form) {
        return form.addresses().split("\\R", -1);
    }

    private @Nullable String end(RunDesk desk, InviteForm form) {
        try {
            var end = invitations.end(desk.organisation(), desk.run(), form.options());
            return until(end, desk.organisation().zone());
        } catch (Invalid e) {
            return null;
        }
    }
}
