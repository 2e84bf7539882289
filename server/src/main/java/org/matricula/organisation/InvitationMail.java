package org.matricula.organisation;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.t;

import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.matricula.platform.mail.Mail;
import org.springframework.stereotype.Component;

/** What somebody reads who is asked to join an organisation's staff: in its language, times in its zone. */
@Component
class InvitationMail {

    private final PublicUrl publicUrl;

    InvitationMail(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** {@code inviter} is a name; a program signs as its organisation. */
    Mail to(MemberInvitation invitation, Organisation organisation, String inviter, Token token) {
        var locale = organisation.language();
        var zone = organisation.zone();
        return organisation.mail(
                invitation.address(),
                t(locale, zone, "organisation.invitation.mail.subject", organisation.name()),
                t(
                        locale,
                        zone,
                        "organisation.invitation.mail.body",
                        inviter,
                        organisation.name(),
                        t(locale, zone, invitation.role().key()),
                        t(locale, zone, "organisation.invitation.duty"),
                        publicUrl.of("/member-invitations/" + token.value()),
                        dateTime(invitation.expiresAt(), locale, zone)));
    }
}
