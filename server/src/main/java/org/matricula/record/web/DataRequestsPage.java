package org.matricula.record.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.record.DataRequest;

/** A provider's requests for records in bulk. @param programmes the provider's, by title */
public record DataRequestsPage(
        Organisation organisation, List<Programme> programmes, List<DataRequest> requests, Map<UUID, String> titles) {

    public String path() {
        return organisation.path() + "/data-requests";
    }

    /** What was entered for a new one; {@code programme} is a slug. */
    public record Entered(String programme, String recipient, String purpose) {

        static final Entered NOTHING = new Entered("", "", "");
    }
}
