package org.matricula.invitation;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.matricula.account.Accounts;
import org.matricula.account.EmailAddress;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** The addresses a person has shown to be theirs, as they are compared. */
@Component
class OwnAddresses {

    private final Accounts accounts;

    OwnAddresses(Accounts accounts) {
        this.accounts = accounts;
    }

    Set<String> normalsOf(Person person) {
        return person.learnerIds().stream()
                .flatMap(id -> accounts.addressesOf(id).stream())
                .flatMap(address -> EmailAddress.parse(address).stream())
                .map(EmailAddress::normal)
                .collect(toSet());
    }

    boolean isOf(String address, Person person) {
        return EmailAddress.parse(address)
                .filter(parsed -> normalsOf(person).contains(parsed.normal()))
                .isPresent();
    }
}
