package org.matricula.pathway;

import java.time.Instant;
import java.util.UUID;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.testing.Learning;
import org.springframework.stereotype.Component;

/** Makes pathways that a programme's provider has approved. */
@Component
public class ApprovedPathways {

    private static final Instant EARLIER = Instant.parse("2026-01-05T09:00:00Z");

    private final PathwayStore pathways;
    private final PairingStore pairings;
    private final Organisations organisations;

    ApprovedPathways(PathwayStore pathways, PairingStore pairings, Organisations organisations) {
        this.pathways = pathways;
        this.pairings = pairings;
        this.organisations = organisations;
    }

    /** An open one of an institution of its own that takes any record. */
    public Pathway open(Learning.World world) {
        return add(world, new Minimum.AnyRecord(), Pathway.State.OPEN);
    }

    public Pathway completed(Learning.World world) {
        return add(world, new Minimum.Completed(), Pathway.State.OPEN);
    }

    public Pathway closed(Learning.World world) {
        return add(world, new Minimum.AnyRecord(), Pathway.State.CLOSED);
    }

    public Organisation institutionOf(Pathway pathway) {
        return organisations.get(pathway.organisationId().toString());
    }

    private Pathway add(Learning.World world, Minimum minimum, Pathway.State state) {
        var institution = org.matricula.testing.Organisations.in(organisations);
        var pathway = pathway(institution, state);
        pathways.add(pathway);
        pairings.put(new Pairing(
                pathway.id(), world.programme().id(), minimum, Pairing.State.APPROVED, "", EARLIER, EARLIER, 1));
        return pathway;
    }

    private static Pathway pathway(Organisation institution, Pathway.State state) {
        return new Pathway(
                UUID.randomUUID(),
                institution.id(),
                "Credit at " + institution.name(),
                Pathway.Offer.CREDIT,
                "Six credits of " + institution.name(),
                "",
                "ECTS credits",
                null,
                "admissions@" + institution.slug() + ".example",
                state,
                EARLIER,
                EARLIER,
                1);
    }
}
