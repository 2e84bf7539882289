package org.matricula.pathway;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/**
 * Mail to the institution about an application, in the institution's language and the name of the programme's provider. It
 * names no learner: what was sent is read signed in, and is gone from there when the learner takes it back.
 */
@Component
class InstitutionLetters {

    private final Outbox outbox;
    private final SendingStore sending;
    private final PathwayStore pathways;
    private final Organisations organisations;
    private final Members members;
    private final Programmes programmes;
    private final PublicUrl publicUrl;

    InstitutionLetters(
            Outbox outbox,
            SendingStore sending,
            PathwayStore pathways,
            Organisations organisations,
            Members members,
            Programmes programmes,
            PublicUrl publicUrl) {
        this.outbox = outbox;
        this.sending = sending;
        this.pathways = pathways;
        this.organisations = organisations;
        this.members = members;
        this.programmes = programmes;
        this.publicUrl = publicUrl;
    }

    void sent(Application application) {
        tellFirst(application, "sent");
    }

    void updated(Application application) {
        tellFirst(application, "updated");
    }

    void written(Application application) {
        tellFirst(application, "written");
    }

    /** It had been read, so the institution has to answer. */
    void withdrawn(Application application) {
        takeBack(application);
        tellFirst(application, "withdrawn");
    }

    void revoked(Application application) {
        tell(application, "revoked");
    }

    void standsAgain(Application application) {
        tell(application, "stands-again");
    }

    /** Mail that hasn't left yet never does. */
    void takeBack(Application application) {
        var mail = application.mailId();
        if (mail != null) outbox.takeBack(mail);
    }

    /** Nothing, as long as an earlier mail about it waits: whoever reads that one finds all the rest. */
    private void tellFirst(Application application, String what) {
        var before = application.mailId();
        if (before != null && !outbox.waiting(List.of(before)).isEmpty()) return;
        sending.mailed(application.id(), tell(application, what));
    }

    private UUID tell(Application application, String what) {
        var pathway = pathways.byIds(List.of(application.pathwayId())).get(application.pathwayId());
        var institution = organisations.get(application.organisationId().toString());
        var programme = programmes.find(application.programmeId()).orElseThrow(NotFound::new);
        var provider = organisations.get(programme.organisationId().toString());
        return outbox.queue(provider.mail(
                pathway.contact(),
                say(institution, "pathway.mail." + what + ".subject", pathway, programme, provider, application),
                say(institution, "pathway.mail." + what + ".body", pathway, programme, provider, application)));
    }

    private String say(
            Organisation institution,
            String key,
            Pathway pathway,
            Programme programme,
            Organisation provider,
            Application application) {
        return t(
                institution.language(),
                institution.zone(),
                key,
                pathway.title(),
                programme.title(),
                provider.name(),
                link(institution, application.id()));
    }

    /** Where it is read: in the institution's inbox; by its contact alone where the institution has nobody here. */
    private String link(Organisation institution, UUID id) {
        var inbox = members.of(institution.id()).isEmpty() ? "/received/" : institution.path() + "/inbox/";
        return publicUrl.of(inbox + id);
    }
}
