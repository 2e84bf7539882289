package org.matricula.invitation;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.t;

import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    Mail of(
            Invitation invitation,
            Letter letter,
            Organisation organisation,
            Course course,
            CourseRun run,
            Token token) {
        return mail("invitation.mail", invitation, letter, organisation, course, run, token);
    }

    /** The same once more: what it is about, and that it still waits. */
    Mail reminderOf(
            Invitation invitation,
            Letter letter,
            Organisation organisation,
            Course course,
            CourseRun run,
            Token token) {
        return mail("invitation.mail.reminder", invitation, letter, organisation, course, run, token);
    }

    private Mail mail(
            String key,
            Invitation invitation,
            Letter letter,
            Organisation organisation,
            Course course,
            CourseRun run,
            Token token) {
        var locale = organisation.language();
        var zone = organisation.zone();
        var body = t(
                locale,
                zone,
                key + ".body",
                organisation.name(),
                course.title(),
                run.title(),
                publicUrl.of("/invitations/" + token.value()),
                dateTime(invitation.expiresAt(), locale, zone));
        var hello = letter.name().isEmpty() ? "" : t(locale, zone, "invitation.mail.hello", letter.name());
        return organisation.mail(
                invitation.address(),
                t(locale, zone, key + ".subject", organisation.name(), course.title()),
                Stream.of(hello, letter.greeting(), body.strip(), letter.closing())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n\n", "", "\n")));
    }
}
