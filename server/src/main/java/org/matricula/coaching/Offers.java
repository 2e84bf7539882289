package org.matricula.coaching;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What providers offer, and for which of their programmes. */
@Service("coachingOffers")
public class Offers {

    private final OfferStore store;
    private final WordingStore wordings;
    private final Programmes programmes;
    private final Audit audit;

    Offers(OfferStore store, WordingStore wordings, Programmes programmes, Audit audit) {
        this.store = store;
        this.wordings = wordings;
        this.programmes = programmes;
        this.audit = audit;
    }

    public Optional<Offer> find(UUID id) {
        return store.find(id);
    }

    /** @throws NotFound if there is none */
    public Offer get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public Optional<Offer> ofOrganisation(UUID organisationId) {
        return store.ofOrganisation(organisationId);
    }

    /** Every offer there is. */
    public List<Offer> all() {
        return store.all();
    }

    /** The programmes coaching comes with. */
    public Set<UUID> programmes(UUID offerId) {
        return store.programmes(offerId);
    }

    /** The offers about which learners in this course may be asked now; nearly always none, or one. */
    public List<Offer> openWith(UUID courseId) {
        return store.openWith(courseId);
    }

    /**
     * The organisation's first; nobody is asked before it is opened.
     *
     * @throws Invalid if a detail can't be taken
     * @throws Refusal if it has one
     */
    @Transactional
    public Offer create(UUID organisationId, OfferDetails wanted) {
        OfferRule.check(wanted);
        var offer = new Offer(
                Ids.next(),
                organisationId,
                wanted.title(),
                wanted.text(),
                wanted.topics(),
                wanted.languages(),
                "",
                wanted.senderName(),
                wanted.regions(),
                wanted.holdDays(),
                Set.of(),
                false,
                1);
        if (!store.add(offer)) throw new Refusal("coaching.offer.twice");
        audit.record(organisationId, "coaching.offer-created", "coaching_offer", offer.id(), Map.of());
        return offer;
    }

    /**
     * @param version what the editor saw
     * @throws Invalid if a detail can't be taken
     * @throws Refusal if somebody else changed it since
     */
    @Transactional
    public Offer update(UUID organisationId, int version, OfferDetails wanted) {
        OfferRule.check(wanted);
        var offer = ofOrganisation(organisationId).orElseThrow(NotFound::new);
        if (offer.version() != version) throw new Refusal("coaching.offer.outdated");
        return change(offer.with(wanted), "coaching.offer-edited");
    }

    /** Exactly these of the organisation's programmes come with coaching. @throws NotFound if one is another's */
    @Transactional
    public void setProgrammes(UUID organisationId, Collection<UUID> programmeIds) {
        var offer = ofOrganisation(organisationId).orElseThrow(NotFound::new);
        var own = programmes.ofOrganisation(organisationId).stream()
                .map(Programme::id)
                .toList();
        var wanted = Set.copyOf(new HashSet<>(programmeIds));
        if (!own.containsAll(wanted)) throw new NotFound();
        if (wanted.isEmpty() && offer.open()) throw new Refusal("coaching.offer.no-programme");
        store.setProgrammes(offer.id(), wanted);
        if (offer.open()) store.offered(offer.id());
        audit.record(
                organisationId,
                "coaching.programmes-set",
                "coaching_offer",
                offer.id(),
                Map.of(
                        "programmes",
                        wanted.stream().map(UUID::toString).sorted().toList()));
    }

    /** Learners are asked from now on. @throws Refusal before there is a wording and a programme */
    @Transactional
    public Offer open(UUID organisationId) {
        var offer = ofOrganisation(organisationId).orElseThrow(NotFound::new);
        if (offer.open()) return offer;
        if (wordings.latest(offer.id()).isEmpty()) throw new Refusal("coaching.offer.no-wording");
        if (store.programmes(offer.id()).isEmpty()) throw new Refusal("coaching.offer.no-programme");
        store.offered(offer.id());
        return change(offer.opened(true), "coaching.offer-opened");
    }

    /** Nobody is asked any more; who agreed stays coached, and can withdraw. */
    @Transactional
    public Offer close(UUID organisationId) {
        var offer = ofOrganisation(organisationId).orElseThrow(NotFound::new);
        return offer.open() ? change(offer.opened(false), "coaching.offer-closed") : offer;
    }

    private Offer change(Offer changed, String action) {
        if (!store.change(changed)) throw new Refusal("coaching.offer.outdated");
        audit.record(changed.organisationId(), action, "coaching_offer", changed.id(), Map.of());
        return changed;
    }
}
