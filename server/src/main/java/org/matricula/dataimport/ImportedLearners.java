package org.matricula.dataimport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.BulkAccounts;
import org.matricula.account.NewLearner;
import org.matricula.organisation.BulkMemberships;
import org.matricula.organisation.NewMembership;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Ids;
import org.springframework.stereotype.Component;

/** The learners behind imported data: the organisation knows them by the ids the data gives them. */
@Component
class ImportedLearners {

    private final BulkAccounts accounts;
    private final BulkMemberships memberships;
    private final Clock clock;

    ImportedLearners(BulkAccounts accounts, BulkMemberships memberships, Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The learners of those students the organisation knows. */
    Map<String, UUID> find(Organisation organisation, Collection<String> students) {
        return memberships.learnersByExternalId(organisation.id(), students);
    }

    /** The learners of all these students; whoever is new gets an invented name and address, and no password. */
    Map<String, UUID> findOrAdd(Organisation organisation, Collection<String> students) {
        var learners = new HashMap<>(find(organisation, students));
        var missing = students.stream().filter(id -> !learners.containsKey(id)).toList();
        if (!missing.isEmpty()) learners.putAll(added(organisation, missing));
        return learners;
    }

    /** Another organisation may have brought the same students in: an invented address is always the same person's. */
    private Map<String, UUID> added(Organisation organisation, List<String> students) {
        var invented = new LinkedHashMap<String, InventedNames.Invented>();
        students.forEach(student -> invented.put(student, InventedNames.of(student)));
        var known = accounts.byVerifiedAddress(
                invented.values().stream().map(InventedNames.Invented::address).toList());
        var fresh = new ArrayList<NewLearner>();
        var added = new ArrayList<NewMembership>();
        invented.forEach((student, person) -> {
            var learner = known.getOrDefault(person.address(), Ids.next());
            if (!known.containsKey(person.address())) {
                fresh.add(new NewLearner(learner, person.name(), person.address()));
            }
            added.add(new NewMembership(Ids.next(), learner, student));
        });
        accounts.add(fresh, organisation.language(), organisation.zone());
        memberships.add(organisation.id(), added, clock.instant());
        return added.stream()
                .collect(
                        HashMap::new, (map, one) -> map.put(one.externalLearnerId(), one.learnerId()), HashMap::putAll);
    }
}
