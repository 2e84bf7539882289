package org.matricula.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Application;
import org.matricula.pathway.Applications;
import org.matricula.pathway.Consent;
import org.matricula.pathway.Deciding;
import org.matricula.pathway.Decision;
import org.matricula.pathway.Inbox;
import org.matricula.pathway.InboxQuery;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.Pathways;
import org.matricula.pathway.Receiver;
import org.matricula.pathway.RecordSending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that learners sent to the college, one in each state, so that inbox, learner's pages and measures have some. */
@Component
class DemoApplications {

    private static final String CERTIFICATE = "Certificate in Social Research: 10 credits";
    private static final String EXEMPTION = "Exemption from the study skills course";
    private static final int SENDERS = 12;

    private final Programmes programmes;
    private final Organisations organisations;
    private final Pathways pathways;
    private final Applications applications;
    private final RecordSending sending;
    private final Inbox inbox;
    private final Deciding deciding;
    private final People people;
    private final JdbcClient jdbc;

    DemoApplications(
            Programmes programmes,
            Organisations organisations,
            Pathways pathways,
            Applications applications,
            RecordSending sending,
            Inbox inbox,
            Deciding deciding,
            People people,
            JdbcClient jdbc) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.pathways = pathways;
        this.applications = applications;
        this.sending = sending;
        this.inbox = inbox;
        this.deciding = deciding;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Nothing is sent where something was. @param learner whom one signs in as: sent twice, and granted once */
    @Transactional
    public void add(UUID learner) {
        var college =
                new Receiver.Institution(organisations.get(DemoPerson.RECEIVER).id());
        if (inbox.count(college, InboxQuery.ALL) > 0) return;
        var certificate = pathway(college, CERTIFICATE);
        var sent = new ArrayList<Application>();
        for (var sender : senders(learner)) sent.add(send(sender, certificate));
        send(learner, pathway(college, EXEMPTION));
        decide(college, sent.get(0), grant("10", "Six credits of methods and four of statistics. Welcome."));
        decide(college, sent.get(1), grant("6", "We can count the methods, not the statistics."));
        decide(college, sent.get(2), grant("10", "Welcome."));
        decide(
                college,
                sent.get(3),
                new Decision.Written(
                        Decision.Kind.DECLINE,
                        "",
                        "",
                        "Your module overlaps with the entrance requirement. Write to us again once you have another."));
        decide(college, sent.get(4), new Decision.Written(Decision.Kind.REVIEW, "", "", ""));
        inbox.read(college, sent.get(5).id(), "page");
        inbox.read(college, sent.get(6).id(), "page");
        applications.withdraw(
                people.personOf(sent.get(6).learnerId()), sent.get(6).id());
        applications.withdraw(
                people.personOf(sent.get(7).learnerId()), sent.get(7).id());
    }

    private void decide(Receiver college, Application application, Decision.Written written) {
        inbox.read(college, application.id(), "page");
        deciding.decide(college, application.id(), written);
    }

    private static Decision.Written grant(String amount, String message) {
        return new Decision.Written(Decision.Kind.GRANT, amount, "Social research", message);
    }

    private Application send(UUID learner, Pathway pathway) {
        var sent =
                sending.send(people.personOf(learner), DemoPathways.PROGRAMME, List.of(pathway.id()), Consent.VERSION);
        return sent.sent().getFirst();
    }

    private Pathway pathway(Receiver.Institution college, String title) {
        return pathways.of(college.organisationId()).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** The learner first, then others with a certificate in the programme, by id_student, always the same. */
    private List<UUID> senders(UUID learner) {
        var courses = programmes.get(DemoPathways.PROGRAMME).courseIds();
        var others = jdbc.sql("""
                        with certified as materialized (
                            select distinct learner_id from course_certificate
                             where course_id = any(:courses) and track <> 'AUDIT' and revoked_at is null)
                        select m.learner_id from membership m
                         where m.organisation_id = :provider and m.external_learner_id ~ '^[0-9]+$'
                           and m.learner_id in (select learner_id from certified) and m.learner_id <> :learner
                         order by m.external_learner_id::bigint
                         limit :size""")
                .param("courses", courses.toArray(UUID[]::new))
                .param("provider", organisations.get(DemoPerson.PROVIDER).id())
                .param("learner", learner)
                .param("size", SENDERS - 1)
                .query(UUID.class)
                .list();
        var all = new ArrayList<>(List.of(learner));
        all.addAll(others);
        return all;
    }
}
