package org.matricula.pathway.web;

import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.pathway.Pairing;
import org.matricula.pathway.Pathway;

/**
 * A pathway to which one of the provider's programmes leads, or shall lead.
 *
 * @param open whether records could be sent to it now
 * @param kept whether the provider keeps it for an institution that has nobody here
 */
public record PathwayApproval(
        Pairing pairing,
        Pathway pathway,
        Organisation institution,
        Programme programme,
        Organisation provider,
        boolean open,
        boolean kept) {

    /** The address of its page. */
    public String path() {
        return root(provider) + "/" + pathway.id() + "/" + programme.slug();
    }

    /** Where the provider changes what it keeps. */
    public String keptPath() {
        return root(provider) + "/kept/" + pathway.id();
    }

    /** Where the provider changes what a pathway that it keeps asks for. */
    public String minimumPath() {
        return path() + "/minimum";
    }

    static String root(Organisation provider) {
        return provider.path() + "/pathway-approvals";
    }
}
