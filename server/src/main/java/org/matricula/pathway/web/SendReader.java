package org.matricula.pathway.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.OwnApplication;
import org.matricula.pathway.OwnApplications;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.PathwayChoices;
import org.matricula.pathway.PathwayLooks;
import org.matricula.pathway.Selection;
import org.matricula.pathway.SentRecord;
import org.matricula.platform.Person;
import org.matricula.platform.web.FormErrors;
import org.matricula.record.ProgrammeRecord;
import org.springframework.stereotype.Component;

/** Gathers what the pages say on which a record is sent. */
@Component
final class SendReader {

    private final PathwayChoices choices;
    private final PathwayLooks looks;
    private final OwnApplications applications;
    private final Selection selection;
    private final SentRecord sentRecord;
    private final Organisations organisations;

    SendReader(
            PathwayChoices choices,
            PathwayLooks looks,
            OwnApplications applications,
            Selection selection,
            SentRecord sentRecord,
            Organisations organisations) {
        this.choices = choices;
        this.looks = looks;
        this.applications = applications;
        this.selection = selection;
        this.sentRecord = sentRecord;
        this.organisations = organisations;
    }

    List<SendChoice> offers(Person person, ProgrammeRecord record) {
        looks.atList(person, record.summary().programme().id());
        var sent = applications.of(person, record).stream()
                .filter(one -> !one.isWithdrawn())
                .collect(Collectors.toMap(one -> one.pathway().id(), Function.identity(), (one, other) -> one));
        return choices.of(record).stream()
                .map(choice -> new SendChoice(choice, sent.get(choice.pathway().id())))
                .toList();
    }

    SendPage choosing(Person person, ProgrammeRecord record, Collection<UUID> chosen, FormErrors errors) {
        return new SendPage(record.summary(), offers(person, record), Set.copyOf(chosen), errors);
    }

    /** @throws org.matricula.platform.Invalid, Refusal as {@link Selection#check} */
    SendReview review(Person person, ProgrammeRecord record, Collection<UUID> chosen, FormErrors errors) {
        var pathways = selection.check(person, record, chosen);
        looks.at(
                person,
                record.summary().programme().id(),
                pathways.stream().map(Pathway::id).toList());
        var path = record.summary().path() + "/send";
        return review(person, record, false, path, path, pathways, errors);
    }

    SendReview review(Person person, ProgrammeRecord record, OwnApplication application, FormErrors errors) {
        var path = application.path();
        return review(person, record, true, path + "/update", path, List.of(application.pathway()), errors);
    }

    private SendReview review(
            Person person,
            ProgrammeRecord record,
            boolean update,
            String action,
            String back,
            List<Pathway> pathways,
            FormErrors errors) {
        var institutions = new HashMap<>(organisations.byIds(
                pathways.stream().map(Pathway::organisationId).distinct().toList()));
        var receivers = pathways.stream()
                .map(pathway -> new SendReview.Receiver(pathway, institutions.get(pathway.organisationId())))
                .toList();
        return new SendReview(
                record.summary(), update, action, back, receivers, sentRecord.preview(person, record), errors);
    }
}
