package org.matricula.credential.recipient;

import static org.matricula.platform.text.Text.t;

import java.time.ZoneId;
import java.util.Locale;
import org.matricula.credential.Achievement;
import org.matricula.organisation.Organisation;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Mail;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Component;

/** What somebody reads for whom an award waits: in the language of the organisation, times in its zone. */
@Component
final class ClaimMail {

    private static final String PATH = "/claims/by-mail/";

    private final PublicUrl publicUrl;
    private final RecipientKeys keys;

    ClaimMail(PublicUrl publicUrl, RecipientKeys keys) {
        this.publicUrl = publicUrl;
        this.keys = keys;
    }

    /** The claim has an address. */
    Mail of(Claim claim, WrittenAward content, Organisation organisation, Achievement achievement) {
        Locale locale = organisation.language();
        ZoneId zone = organisation.zone();
        var hello = content.name().isEmpty()
                ? ""
                : t(locale, zone, "credential.recipient.mail.hello", content.name()) + "\n\n";
        var link = publicUrl.of(PATH
                + keys.link(claim.id(), java.util.Objects.requireNonNull(claim.emailHash()))
                        .value());
        var body = t(
                locale,
                zone,
                "credential.recipient.mail.body",
                organisation.name(),
                achievement.name(),
                link,
                content.email(),
                Text.dateTime(claim.endsAt(), locale, zone));
        return organisation.mail(
                content.email(),
                t(locale, zone, "credential.recipient.mail.subject", organisation.name(), achievement.name()),
                hello + body.strip() + "\n");
    }
}
