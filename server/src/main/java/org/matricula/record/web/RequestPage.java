package org.matricula.record.web;

import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.record.AskedRecord;

/** One request for those who answer it. @param learner the name */
public record RequestPage(Organisation organisation, Programme programme, String learner, AskedRecord asked) {

    public String path() {
        return organisation.path() + "/record-requests/" + asked.request().id();
    }
}
