package org.matricula.record.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.account.Accounts;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.record.RecordRequest;
import org.matricula.record.RecordRequests;
import org.springframework.stereotype.Component;

/** Requests about records with the names that belong to them, for those who answer. */
@Component
final class AnsweringDesk {

    private final Organisations organisations;
    private final Programmes programmes;
    private final Accounts accounts;
    private final RecordRequests requests;

    AnsweringDesk(Organisations organisations, Programmes programmes, Accounts accounts, RecordRequests requests) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.accounts = accounts;
        this.requests = requests;
    }

    RequestsPage list(String slug) {
        var organisation = organisations.get(slug);
        var open = requests.open(organisation.id());
        var answered = requests.answered(organisation.id());
        var names = accounts.names(Stream.concat(open.stream(), answered.stream())
                .map(RecordRequest::learnerId)
                .distinct()
                .toList());
        return new RequestsPage(
                organisation, waiting(organisation, open, names), waiting(organisation, answered, names));
    }

    RequestPage one(String slug, UUID id) {
        var organisation = organisations.get(slug);
        var asked = requests.read(organisation.id(), id);
        var learner = asked.request().learnerId();
        return new RequestPage(
                organisation,
                Optional.ofNullable(asked.request().programmeId())
                        .flatMap(programmes::find)
                        .orElse(null),
                accounts.names(List.of(learner)).getOrDefault(learner, ""),
                asked);
    }

    UUID organisationId(String slug) {
        return organisations.get(slug).id();
    }

    private List<RequestsPage.Row> waiting(
            Organisation organisation, List<RecordRequest> found, Map<UUID, String> names) {
        var titles = programmes.byIds(found.stream()
                .map(RecordRequest::programmeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(one -> new RequestsPage.Row(
                        one.id(),
                        organisation.path() + "/record-requests/" + one.id(),
                        names.getOrDefault(one.learnerId(), ""),
                        one.programmeId() == null
                                ? ""
                                : titles.get(one.programmeId()).title(),
                        one.requirement(),
                        one.isAppeal(),
                        one.askedAt(),
                        one.answeredAt()))
                .toList();
    }
}
