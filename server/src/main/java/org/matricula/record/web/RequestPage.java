package org.matricula.record.web;

import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.record.AskedRecord;

/** One request for those who answer it. @param programme null for an appeal outside any @param learner the name */
public record RequestPage(
        Organisation organisation, @Nullable Programme programme, String learner, AskedRecord asked) {

    /** The staff's page of the credential an appeal is about. */
    public String credentialPath() {
        return organisation.path() + "/credentials/" + asked.request().credentialId();
    }

    public String path() {
        return organisation.path() + "/record-requests/" + asked.request().id();
    }
}
