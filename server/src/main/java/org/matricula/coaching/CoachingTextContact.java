package org.matricula.coaching;

import java.util.Optional;
import org.matricula.account.People;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.sms.TextContact;
import org.springframework.stereotype.Component;

/** Who answers for texts of coaching: the organisation whose offer the person answered last. */
@Component
class CoachingTextContact implements TextContact {

    private final Numbers numbers;
    private final People people;
    private final Consents consents;
    private final OfferStore offers;
    private final Organisations organisations;
    private final PublicUrl publicUrl;

    CoachingTextContact(
            Numbers numbers,
            People people,
            Consents consents,
            OfferStore offers,
            Organisations organisations,
            PublicUrl publicUrl) {
        this.numbers = numbers;
        this.people = people;
        this.consents = consents;
        this.offers = offers;
        this.organisations = organisations;
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<Contact> of(String number) {
        return PhoneNumber.ifAny(number).stream()
                .flatMap(found -> numbers.learnersWith(found).stream())
                .flatMap(learner -> consents.history(people.personOf(learner)).stream())
                .max(ConsentEntry.BY_TIME)
                .flatMap(last -> offers.find(last.offerId()).map(offer -> contact(last, offer)));
    }

    private Contact contact(ConsentEntry last, Offer offer) {
        var email = organisations.get(offer.organisationId().toString()).contactEmail();
        return new Contact(
                offer.senderName(), email == null ? publicUrl.value() : email, offer.languageFor(last.language()));
    }
}
