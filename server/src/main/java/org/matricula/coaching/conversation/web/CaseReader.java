package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.account.Accounts;
import org.matricula.coaching.GivenName;
import org.matricula.coaching.Offers;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.coaching.conversation.Coaches;
import org.matricula.coaching.conversation.Note;
import org.matricula.coaching.conversation.Notes;
import org.matricula.coaching.conversation.Progress;
import org.matricula.coaching.conversation.Resources;
import org.matricula.coaching.conversation.Sending;
import org.matricula.coaching.conversation.SentResource;
import org.matricula.coaching.conversation.Tasks;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.text.Text;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.PagePanel.LearnerSubject;
import org.matricula.platform.web.PagePanel.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a case for the page of it. That it was read stands in the learner's audit. */
@Component
class CaseReader {

    private final Organisations organisations;
    private final Offers offers;
    private final Caseload caseload;
    private final Progress progress;
    private final Tasks tasks;
    private final Notes notes;
    private final Resources resources;
    private final Sending sending;
    private final Coaches coaches;
    private final Accounts accounts;
    private final ObjectProvider<PagePanel> panels;
    private final Audit audit;
    private final Clock clock;

    CaseReader(
            Organisations organisations,
            Offers offers,
            Caseload caseload,
            Progress progress,
            Tasks tasks,
            Notes notes,
            Resources resources,
            Sending sending,
            Coaches coaches,
            Accounts accounts,
            ObjectProvider<PagePanel> panels,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.offers = offers;
        this.caseload = caseload;
        this.progress = progress;
        this.tasks = tasks;
        this.notes = notes;
        this.resources = resources;
        this.sending = sending;
        this.coaches = coaches;
        this.accounts = accounts;
        this.panels = panels;
        this.audit = audit;
        this.clock = clock;
    }

    Organisation provider(String organisation) {
        return organisations.get(organisation);
    }

    /** The case, for whoever changes something about it. */
    Case open(String organisation, UUID learner, UUID coach) {
        return caseload.open(coach, organisations.get(organisation).id(), learner);
    }

    CasePage page(
            String organisation, UUID learner, Caller.SignedIn coach, Map<String, String> typed, FormErrors errors) {
        var provider = organisations.get(organisation);
        var one = caseload.open(coach.accountId(), provider.id(), learner);
        audit.recordLearnerView(learner, provider.id(), "coaching.case-seen", Map.of());
        var written = notes.of(one);
        var sent = sending.of(Person.of(learner), one.offerId());
        return new CasePage(
                provider,
                one,
                clock.instant(),
                LocalDate.ofInstant(clock.instant(), Text.zone()),
                LocalDate.ofInstant(clock.instant(), one.zone()),
                progress.of(learner, one.offerId()),
                tasks.of(one),
                written,
                names(written, sent),
                TopicResources.of(offers.get(one.offerId()), resources.of(one.offerId())),
                sent,
                colleagues(one),
                typed,
                errors,
                panels(provider, learner, coach));
    }

    List<Colleague> colleagues(Case one) {
        var others = coaches.of(one.organisationId()).stream()
                .filter(id -> !id.equals(one.coachId()))
                .toList();
        var names = accounts.names(others);
        return others.stream()
                .map(id -> new Colleague(id, names.getOrDefault(id, "")))
                .toList();
    }

    private Map<UUID, String> names(List<Note> written, List<SentResource> sent) {
        var ids = Stream.concat(
                        written.stream().map(Note::authorId), sent.stream().map(SentResource::sentBy))
                .collect(Collectors.toUnmodifiableSet());
        return accounts.names(ids).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> GivenName.of(one.getValue())));
    }

    private List<JteModel> panels(Organisation provider, UUID learner, Caller.SignedIn coach) {
        var subject = new LearnerSubject(provider.slug(), learner).toString();
        return PagePanel.at(Place.COACH_CASE, panels.stream(), coach, subject);
    }
}
