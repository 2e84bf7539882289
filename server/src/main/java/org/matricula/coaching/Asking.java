package org.matricula.coaching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;

/** Who is asked at the entry to a course. Asked at every entry: one look where a course comes without coaching. */
@Service
public class Asking {

    private final OfferStore offers;
    private final WordingStore wordings;
    private final Consents consents;
    private final Eligibilities eligibilities;

    Asking(OfferStore offers, WordingStore wordings, Consents consents, Eligibilities eligibilities) {
        this.offers = offers;
        this.wordings = wordings;
        this.consents = consents;
        this.eligibilities = eligibilities;
    }

    /** The offer about which this person has to be asked before entering a run of this course; empty if none. */
    public Optional<Offer> atEntry(Person person, UUID courseId) {
        return offers.openWith(courseId).stream()
                .filter(offer -> asks(person, offer))
                .findFirst();
    }

    /**
     * The offers that the person's home says something about: to those who weren't asked yet, or said no, not to those who
     * withdrew (*Coaching*, 2).
     */
    public List<Offer> cards(Person person) {
        return offers.near(person).stream()
                .filter(Offer::open)
                .filter(offer -> consents.standing(person, offer.id()).mayReopen()
                        && eligibilities.of(person, offer).isEligible())
                .toList();
    }

    /** Those that stand in the person's account: for the eligible, and for whoever ever agreed (*Coaching*, 3). */
    public List<Offer> settings(Person person) {
        return offers.near(person).stream()
                .filter(offer -> concerns(person, offer))
                .toList();
    }

    /** Whether the person may answer: the eligible, and whoever ever agreed. */
    public boolean concerns(Person person, Offer offer) {
        return consents.standing(person, offer.id()).everConsented()
                || offer.open() && eligibilities.of(person, offer).isEligible();
    }

    /** Whether the person is to be asked about this offer at the next entry. */
    public boolean asks(Person person, Offer offer) {
        var standing = consents.standing(person, offer.id());
        var lastMaterial =
                standing.isConsenting() ? wordings.lastMaterial(offer.id()).orElse(0) : 0;
        return AskingRule.asks(standing, lastMaterial, () -> eligibilities.of(person, offer));
    }
}
