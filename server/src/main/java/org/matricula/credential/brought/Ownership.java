package org.matricula.credential.brought;

import java.util.List;
import org.matricula.account.Addresses;
import org.matricula.account.StoredAddress;
import org.matricula.credential.brought.BroughtCredential.Owner;
import org.matricula.openbadges.AchievementSubject;
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
        return verified(person).stream().anyMatch(address -> isAbout(subject, address))
                ? Owner.ADDRESS
                : Owner.UNCHECKED;
    }

    private static boolean isAbout(AchievementSubject subject, String address) {
        return subject.identifiers().stream().anyMatch(identity -> identity.isEmail(address))
                || subject.id() != null && subject.id().equalsIgnoreCase("mailto:" + address);
    }

    private List<String> verified(Person person) {
        return person.learnerIds().stream()
                .flatMap(learner -> addresses.of(learner).stream())
                .filter(StoredAddress::isVerified)
                .map(StoredAddress::address)
                .toList();
    }
}
