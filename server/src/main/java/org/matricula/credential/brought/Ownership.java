package org.matricula.credential.brought;

import java.util.List;
import org.matricula.account.Addresses;
import org.matricula.account.StoredAddress;
import org.matricula.credential.brought.BroughtCredential.Owner;
import org.matricula.openbadges.AchievementSubject;
import org.matricula.openbadges.AddressMatch;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** Compares whom a credential is about with who brings it: by the addresses that the account has verified. */
@Component
final class Ownership {

    private final Addresses addresses;

    Ownership(Addresses addresses) {
        this.addresses = addresses;
    }

    Owner of(Person person, AchievementSubject subject) {
        return AddressMatch.of(subject, verified(person)) == AddressMatch.SAME ? Owner.ADDRESS : Owner.UNCHECKED;
    }

    private List<String> verified(Person person) {
        return person.learnerIds().stream()
                .flatMap(learner -> addresses.of(learner).stream())
                .filter(StoredAddress::isVerified)
                .map(StoredAddress::address)
                .toList();
    }
}
