package org.matricula.learningmanager;

import static org.matricula.platform.text.Text.t;

import org.matricula.account.Account;
import org.matricula.organisation.Organisation;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Mail;
import org.springframework.stereotype.Component;

/** Tells the people who will use it that the Learning Manager waits for them, each in their language. */
@Component
class AccessMail {

    private final PublicUrl publicUrl;

    AccessMail(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    Mail to(Account reader, Organisation organisation) {
        var locale = reader.language();
        var zone = reader.zone();
        return Mail.of(
                reader.primaryAddress(),
                t(locale, zone, "learningmanager.mail.subject", organisation.name()),
                t(
                        locale,
                        zone,
                        "learningmanager.mail.body",
                        reader.name(),
                        organisation.name(),
                        t(locale, zone, "organisation.invitation.duty"),
                        publicUrl.of(organisation.path() + "/learning-manager/access")));
    }
}
