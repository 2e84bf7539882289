package org.matricula.learningmanager.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.matricula.learningmanager.Acceptance;
import org.matricula.learningmanager.Stage;
import org.matricula.organisation.Organisation;

/**
 * How far an organisation is on its way into the Learning Manager.
 *
 * @param mayAccept whether its reader may accept for the organisation
 * @param accepted  who accepted last, by name; null if nobody did
 */
public record AccessPage(
        Organisation organisation,
        Stage stage,
        boolean mayAccept,
        @Nullable Acceptance latest,
        @Nullable String accepted,
        String terms,
        String version) {

    /** The day of the version, at midnight in UTC. */
    public Instant writtenAt() {
        return LocalDate.parse(version).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public String path() {
        return Tab.root(organisation) + "/access";
    }
}
