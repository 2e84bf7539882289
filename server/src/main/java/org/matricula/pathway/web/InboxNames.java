package org.matricula.pathway.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Application;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.ReceivedPathways;
import org.springframework.stereotype.Component;

/** What applications are about, by name. */
public record InboxNames(
        Map<UUID, Pathway> pathways,
        Map<UUID, Programme> programmes,
        Map<UUID, Organisation> institutions,
        Map<UUID, String> people) {

    Pathway pathway(Application application) {
        return Objects.requireNonNull(pathways.get(application.pathwayId()));
    }

    /** The title; empty if the programme is gone. */
    String programme(Application application) {
        var programme = programmes.get(application.programmeId());
        return programme == null ? "" : programme.title();
    }

    String person(@Nullable UUID accountId) {
        return accountId == null ? "" : people.getOrDefault(accountId, "");
    }

    /** Looks them up, all at once. */
    @Component
    static final class Directory {

        private final ReceivedPathways pathways;
        private final Programmes programmes;
        private final Organisations organisations;
        private final Accounts accounts;

        Directory(ReceivedPathways pathways, Programmes programmes, Organisations organisations, Accounts accounts) {
            this.pathways = pathways;
            this.programmes = programmes;
            this.organisations = organisations;
            this.accounts = accounts;
        }

        /** @param more people to be named beside those the applications were given to */
        InboxNames of(java.util.List<Application> applications, Stream<UUID> more) {
            var people = Stream.concat(
                            more,
                            applications.stream().map(Application::assigneeId).filter(Objects::nonNull))
                    .collect(Collectors.toSet());
            return new InboxNames(
                    pathways.byIds(applications.stream()
                            .map(Application::pathwayId)
                            .distinct()
                            .toList()),
                    programmes.byIds(applications.stream()
                            .map(Application::programmeId)
                            .distinct()
                            .toList()),
                    organisations.byIds(applications.stream()
                            .map(Application::organisationId)
                            .distinct()
                            .toList()),
                    accounts.names(people));
        }
    }
}
