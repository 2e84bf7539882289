package org.matricula.pathway.web;

import java.util.List;
import org.matricula.organisation.Organisation;
import org.matricula.pathway.Pairing;
import org.matricula.pathway.Pathway;

/** A pathway on its institution's desk, with the programmes it is for. */
public record OfferedPathway(
        Pathway pathway, Organisation institution, boolean open, List<PairedProgramme> programmes) {

    public OfferedPathway {
        programmes = List.copyOf(programmes);
    }

    /** The address of its page on the desk. */
    public String path() {
        return root(institution) + "/" + pathway.id();
    }

    static String root(Organisation institution) {
        return institution.path() + "/pathways";
    }

    public long count(Pairing.State state) {
        return programmes.stream().filter(one -> one.pairing().state() == state).count();
    }
}
