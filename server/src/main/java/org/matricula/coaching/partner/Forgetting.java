package org.matricula.coaching.partner;

import java.util.List;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A learner wants partners to delete what they have, and keeps the account. */
@Service
public class Forgetting {

    private final Consents consents;
    private final Pseudonyms pseudonyms;
    private final Deletions deletions;
    private final People people;

    Forgetting(Consents consents, Pseudonyms pseudonyms, Deletions deletions, People people) {
        this.consents = consents;
        this.pseudonyms = pseudonyms;
        this.deletions = deletions;
        this.people = people;
    }

    /** The partners who were ever told of this learner, and weren't asked to forget since. */
    public List<String> partnersOf(UUID learnerId) {
        return pseudonyms.of(people.personOf(learnerId)).stream()
                .map(Pseudonyms.Pseudonym::partner)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whoever is to be forgotten can't be coached: what was agreed to is withdrawn first. */
    @Transactional
    public void ask(UUID learnerId) {
        var person = people.personOf(learnerId);
        consents.withdrawAll(person, Source.SETTINGS);
        deletions.ask(person);
    }
}
