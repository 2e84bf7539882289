package org.matricula.invitation;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.t;

import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Organisation;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.matricula.platform.mail.Mail;
import org.springframework.stereotype.Component;

/** What somebody reads who is invited to a run: in the language of the organisation, times in its zone. */
@Component("learnerInvitationMail")
class InvitationMail {

    private final PublicUrl publicUrl;

    InvitationMail(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    Mail to(Invitation invitation, Organisation organisation, Course course, CourseRun run, Token token) {
        var locale = organisation.language();
        var zone = organisation.zone();
        return organisation.mail(
                invitation.address(),
                t(locale, zone, "invitation.mail.subject", organisation.name(), course.title()),
                t(
                        locale,
                        zone,
                        "invitation.mail.body",
                        organisation.name(),
                        course.title(),
                        run.title(),
                        publicUrl.of("/invitations/" + token.value()),
                        dateTime(invitation.expiresAt(), locale, zone)));
    }
}
