package org.matricula.demo;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.KeptPathways;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.NewInstitution;
import org.matricula.pathway.Pairings;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.PathwayDetails;
import org.matricula.pathway.Pathways;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fifteen ways on from one programme, one of which also waits for the provider's answer for another. */
@Component
class DemoPathways {

    /** The slug of the programme that leads fifteen ways. */
    static final String PROGRAMME = DemoPerson.PROVIDER + "-all-seven-modules";

    private static final String ABOUT = """
            Send us your learner record. We read it within two weeks, and tell you here how much we count.

            - The marks in it are enough: you need not send a transcript on paper.
            - What we count is noted when you enrol, at the latest a year after our decision.
            """;

    private final Organisations organisations;
    private final Programmes programmes;
    private final Pathways pathways;
    private final Pairings pairings;
    private final KeptPathways kept;
    private final Clock clock;

    DemoPathways(
            Organisations organisations,
            Programmes programmes,
            Pathways pathways,
            Pairings pairings,
            KeptPathways kept,
            Clock clock) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.pathways = pathways;
        this.pairings = pairings;
        this.kept = kept;
        this.clock = clock;
    }

    @Transactional
    public void add() {
        var provider = organisations.get(DemoPerson.PROVIDER);
        var programme = programmes.get(PROGRAMME);
        if (!pairings.ofProgrammes(List.of(programme.id())).isEmpty()) return;
        for (var offer : DemoOffer.ALL) {
            if (offer.isOwn()) publish(organisations.get(offer.institution()), offer, programme, provider);
            else keep(provider, offer, programme);
        }
        propose(organisations.get(DemoPerson.RECEIVER), programmes.get(DemoPerson.PROVIDER + "-any-two-modules"));
    }

    private void publish(Organisation institution, DemoOffer offer, Programme programme, Organisation provider) {
        var made = pathways.create(institution.id(), details(offer, contact(institution), institution));
        pairings.propose(made, programme, offer.minimum());
        pairings.approve(made, programme, provider);
        pathways.open(institution, made.id());
    }

    private void keep(Organisation provider, DemoOffer offer, Programme programme) {
        var known = kept.institutions(provider).stream()
                .filter(one -> one.name().equals(offer.institution()))
                .findFirst()
                .map(Organisation::id)
                .orElse(null);
        var contact = "admissions@" + address(offer.institution()) + ".example";
        var made = kept.add(
                provider,
                new NewInstitution(known, offer.institution()),
                details(offer, contact, provider),
                programme,
                offer.minimum());
        if (offer.closed()) kept.close(provider, made.id());
    }

    private void propose(Organisation institution, Programme other) {
        Pathway first = pathways.of(institution.id()).getFirst();
        pairings.propose(first, other, new Minimum.Completed());
    }

    private PathwayDetails details(DemoOffer offer, String contact, Organisation calendar) {
        var today = LocalDate.ofInstant(clock.instant(), calendar.zone());
        var last = offer.months() == 0 ? null : today.plusMonths(offer.months());
        return new PathwayDetails(offer.title(), offer.offer(), offer.summary(), ABOUT, offer.unit(), last, contact);
    }

    /** Somebody of the college can be signed in as; the others' offices are made up. */
    private static String contact(Organisation institution) {
        return institution.slug().equals(DemoPerson.RECEIVER)
                ? "admissions@example.org"
                : "credit@" + institution.slug() + ".example";
    }

    private static String address(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-");
    }
}
