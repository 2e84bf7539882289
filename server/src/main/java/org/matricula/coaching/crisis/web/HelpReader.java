package org.matricula.coaching.crisis.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.coaching.Asking;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.crisis.CrisisSettings;
import org.matricula.coaching.crisis.HelpLines;
import org.matricula.coaching.crisis.OwnCrises;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Reads where whoever is signed in finds help. */
@Component
class HelpReader {

    private final Organisations organisations;
    private final Offers offers;
    private final Asking asking;
    private final CrisisSettings settings;
    private final OwnCrises crises;
    private final Accounts accounts;
    private final Numbers numbers;
    private final People people;

    HelpReader(
            Organisations organisations,
            Offers offers,
            Asking asking,
            CrisisSettings settings,
            OwnCrises crises,
            Accounts accounts,
            Numbers numbers,
            People people) {
        this.organisations = organisations;
        this.offers = offers;
        this.asking = asking;
        this.settings = settings;
        this.crises = crises;
        this.accounts = accounts;
        this.numbers = numbers;
        this.people = people;
    }

    Person person() {
        return people.personOf(Caller.currentAccountId().orElseThrow(NotFound::new));
    }

    /** @throws NotFound if this organisation has no coaching that concerns the reader, be it that they withdrew from it */
    UUID offer(String organisation) {
        return offer(organisations.get(organisation)).id();
    }

    /** @param region the one that was chosen; null for where the reader most likely is */
    HelpPage read(String organisation, @Nullable String region) {
        var provider = organisations.get(organisation);
        var offer = offer(provider);
        var person = person();
        var zone = accounts.find(person.id()).map(Account::timeZone).orElse(null);
        var number = numbers.of(person).map(phone -> phone.number().e164()).orElse(null);
        return new HelpPage(
                provider,
                offer,
                HelpLines.regionOf(region, zone, number),
                settings.help(offer.id()),
                crises.open(person, offer.id()).orElse(null));
    }

    private Offer offer(Organisation provider) {
        return offers.ofOrganisation(provider.id())
                .filter(offer -> asking.concerns(person(), offer))
                .orElseThrow(NotFound::new);
    }
}
