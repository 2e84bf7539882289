package org.matricula.pathway;

import static org.matricula.platform.text.Text.t;

import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/** Tells a provider that a pathway waits for its answer, and the institution what the answer was. */
@Component
class PairingLetters {

    private final Organisations organisations;
    private final Outbox outbox;
    private final PublicUrl publicUrl;

    PairingLetters(Organisations organisations, Outbox outbox, PublicUrl publicUrl) {
        this.organisations = organisations;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    /** To the provider's contact; one without finds it on its start page. */
    void proposed(Pathway pathway, Programme programme) {
        var provider = organisations.get(programme.organisationId().toString());
        var contact = provider.contactEmail();
        if (contact == null) return;
        var institution = organisations.get(pathway.organisationId().toString());
        var locale = provider.language();
        outbox.queue(institution.mail(
                contact,
                t(locale, provider.zone(), "pathway.approval.mail.proposed-subject", programme.title()),
                t(
                        locale,
                        provider.zone(),
                        "pathway.approval.mail.proposed",
                        institution.name(),
                        pathway.title(),
                        programme.title(),
                        publicUrl.of(
                                provider.path() + "/pathway-approvals/" + pathway.id() + "/" + programme.slug()))));
    }

    /** To the pathway's contact: that it was approved, declined or ended, with the reason if there is one. */
    void answered(Pathway pathway, Programme programme, Organisation provider, Pairing pairing) {
        var institution = organisations.get(pathway.organisationId().toString());
        var locale = institution.language();
        var zone = institution.zone();
        var key = "pathway.approval.mail." + pairing.state();
        var reason = pairing.reason().isEmpty()
                ? ""
                : t(locale, zone, "pathway.approval.mail.reason", pairing.reason()) + "\n\n";
        outbox.queue(provider.mail(
                pathway.contact(),
                t(locale, zone, key + "-subject", pathway.title()),
                t(locale, zone, key, provider.name(), pathway.title(), programme.title(), reason)));
    }
}
