package org.matricula.learningmanager.web;

import java.util.List;
import org.matricula.organisation.Organisation;

/**
 * What stands around a page of the Learning Manager: whose it is, and the tabs its reader may open.
 * {@code @template.learningmanager.frame} shows it.
 */
public record Desk(Organisation organisation, Tab active, List<Tab> tabs) {

    /** The address of the Learning Manager, without a slash at its end. */
    public String path() {
        return Tab.root(organisation);
    }
}
