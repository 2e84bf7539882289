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
import org.matricula.record.RecordSummary;
import org.springframework.stereotype.Component;

/**
 * Mail to the institution about an application, in the institution's language and the name of the programme's provider. It
 * names no learner: what was sent is read signed in, and is gone from there when the learner takes it back.
 */
@Component
class InstitutionLetters {

    /** What a mail names. */
    private record Subject(Pathway pathway, Programme programme, Organisation provider) {}

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

    /** @return the mail, by which the application is to be known */
    UUID sent(Application application, PathwayChoice choice, RecordSummary record) {
        var subject = new Subject(choice.pathway(), record.programme(), record.provider());
        return tell(application, "sent", subject, choice.institution());
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
        var institution = organisations.get(application.organisationId().toString());
        return tell(application, what, subject(application), institution);
    }

    private UUID tell(Application application, String what, Subject subject, Organisation institution) {
        var link = link(institution, application.id());
        return outbox.queue(subject.provider()
                .mail(
                        subject.pathway().contact(),
                        say(institution, "pathway.mail." + what + ".subject", subject, link),
                        say(institution, "pathway.mail." + what + ".body", subject, link)));
    }

    private Subject subject(Application application) {
        var pathway = pathways.byIds(List.of(application.pathwayId())).get(application.pathwayId());
        var programme = programmes.find(application.programmeId()).orElseThrow(NotFound::new);
        return new Subject(
                pathway, programme, organisations.get(programme.organisationId().toString()));
    }

    private static String say(Organisation institution, String key, Subject subject, String link) {
        return t(
                institution.language(),
                institution.zone(),
                key,
                subject.pathway().title(),
                subject.programme().title(),
                subject.provider().name(),
                link);
    }

    /** Where it is read: in the institution's inbox; by its contact alone where the institution has nobody here. */
    private String link(Organisation institution, UUID id) {
        var inbox = members.any(institution.id()) ? institution.path() + "/inbox/" : "/received/";
        return publicUrl.of(inbox + id);
    }
}
