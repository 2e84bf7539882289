package org.matricula.coaching.web;

import static org.matricula.platform.text.Text.locale;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.coaching.Asking;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Eligibilities;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Phone;
import org.matricula.coaching.Wording;
import org.matricula.coaching.Wordings;
import org.matricula.delivery.Continuation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.springframework.stereotype.Component;

/** Reads what coaching has to do with whoever is signed in. */
@Component
class OwnCoaching {

    private final People people;
    private final Organisations organisations;
    private final Offers offers;
    private final Wordings wordings;
    private final Asking asking;
    private final Consents consents;
    private final Eligibilities eligibilities;
    private final Numbers numbers;

    OwnCoaching(
            People people,
            Organisations organisations,
            Offers offers,
            Wordings wordings,
            Asking asking,
            Consents consents,
            Eligibilities eligibilities,
            Numbers numbers) {
        this.people = people;
        this.organisations = organisations;
        this.offers = offers;
        this.wordings = wordings;
        this.asking = asking;
        this.consents = consents;
        this.eligibilities = eligibilities;
        this.numbers = numbers;
    }

    Person person() {
        return people.personOf(Caller.currentAccountId().orElseThrow(NotFound::new));
    }

    /** @throws NotFound if this organisation offers no coaching, or never did */
    OwnOffer offer(Person person, String organisation) {
        var provider = organisations.get(organisation);
        var offer = offers.ofOrganisation(provider.id()).orElseThrow(NotFound::new);
        if (wordings.current(offer.id()).isEmpty()) throw new NotFound();
        return own(person, provider, offer);
    }

    /** Those that stand in the account. */
    List<OwnOffer> settings(Person person) {
        return asking.settings(person).stream()
                .map(offer -> own(person, provider(offer), offer))
                .toList();
    }

    /** Those that the home says something about. */
    List<OwnOffer> cards(Person person) {
        return asking.cards(person).stream()
                .map(offer -> own(person, provider(offer), offer))
                .toList();
    }

    /** Whether this person is to be asked, also after an earlier answer. */
    boolean asks(Person person, OwnOffer own) {
        return asking.asks(person, own.offer());
    }

    /** What is asked now. */
    Wording wording(OwnOffer own) {
        return wordings.current(own.offer().id()).orElseThrow(NotFound::new);
    }

    Optional<Phone> phone(Person person) {
        return numbers.of(person);
    }

    /** The question, in the reader's language. @param number as typed; null for the one that is known */
    GatePage gate(
            Person person, OwnOffer own, @Nullable String number, @Nullable Continuation next, FormErrors errors) {
        var wording = wording(own);
        var shown = number != null
                ? number
                : phone(person).map(phone -> phone.number().shown()).orElse("");
        return new GatePage(
                own.provider(),
                own.offer(),
                wording,
                wording.language(own.offer(), locale()),
                own.standing(),
                shown,
                next,
                false,
                errors);
    }

    private Organisation provider(Offer offer) {
        return organisations.get(offer.organisationId().toString());
    }

    private OwnOffer own(Person person, Organisation provider, Offer offer) {
        return new OwnOffer(provider, offer, consents.standing(person, offer.id()), eligibilities.of(person, offer));
    }
}
