package org.matricula.coaching;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.TimeZones;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;

/** Whom coaching is for, looked up when it is asked and never ahead. */
@Service
public class Eligibilities {

    private final PlaceStore places;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Clock clock;

    Eligibilities(PlaceStore places, Accounts accounts, Organisations organisations, Clock clock) {
        this.places = places;
        this.accounts = accounts;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** By what the person did until now: whatever is being done at this moment isn't on record yet, and doesn't count. */
    public Eligibility of(Person person, Offer offer) {
        var rule = new EligibilityRule(zone(person, offer.organisationId()), clock.instant());
        return rule.of(places.of(person, offer.id()));
    }

    /** On whose calendar days are counted for this person: their own, else the provider's. */
    public ZoneId zone(Person person, UUID organisationId) {
        return accounts.find(person.id())
                .map(Account::timeZone)
                .filter(TimeZones::isZone)
                .map(ZoneId::of)
                .orElseGet(() -> organisations.get(organisationId.toString()).zone());
    }
}
