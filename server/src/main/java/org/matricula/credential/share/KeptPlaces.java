package org.matricula.credential.share;

import org.matricula.account.People;
import org.matricula.credential.CredentialReplaced;
import org.matricula.credential.HolderRenamed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a learner put into collections and on the profile stays there when another credential takes its place. */
@Component
final class KeptPlaces {

    private final CollectionStore collections;
    private final LearnerProfileStore profiles;
    private final People people;

    KeptPlaces(CollectionStore collections, LearnerProfileStore profiles, People people) {
        this.collections = collections;
        this.profiles = profiles;
        this.people = people;
    }

    @EventListener
    void replaced(CredentialReplaced replaced) {
        var person = people.personOf(replaced.learnerId());
        collections.replace(person, replaced.former(), replaced.successor());
        profiles.replace(person, replaced.former(), replaced.successor());
    }

    /** A heading that was the name itself is the new one; one of the learner's own making stays. */
    @EventListener
    void renamed(HolderRenamed renamed) {
        profiles.rename(renamed.person(), renamed.former(), renamed.name());
    }
}
