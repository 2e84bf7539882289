package org.matricula.pathway.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;
import org.matricula.pathway.Receiver;

/**
 * Where somebody reads received records: their institution's inbox, or what pathways got whose contact they are.
 *
 * @param organisation null for a contact, whose pathways may be of several institutions
 */
public record InboxDesk(@Nullable Organisation organisation, Receiver receiver) {

    /** Of the list, without a slash at its end. */
    public String path() {
        return organisation == null ? "/received" : organisation.path() + "/inbox";
    }

    public String path(UUID application) {
        return path() + "/" + application;
    }

    /** Null where the platform's own colours are used. */
    public @Nullable String brand() {
        return organisation == null ? null : organisation.brandPath();
    }
}
