package org.matricula.credential.recipient;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.BulkAccounts;
import org.matricula.account.Directory;
import org.matricula.account.EmailAddress;
import org.matricula.account.People;
import org.matricula.enrolment.Places;
import org.matricula.organisation.Memberships;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/**
 * Whom an organisation means by an address or an id: only somebody it knows already, its member or a learner of its runs,
 * and by address only the primary one. So nobody finds out by typing addresses who has an account, or which others a
 * learner has.
 */
@Component
final class Matching {

    private final BulkAccounts accounts;
    private final Directory directory;
    private final People people;
    private final Memberships memberships;
    private final Places places;

    Matching(BulkAccounts accounts, Directory directory, People people, Memberships memberships, Places places) {
        this.accounts = accounts;
        this.directory = directory;
        this.people = people;
        this.memberships = memberships;
        this.places = places;
    }

    /** The people behind some recipients, for those whom the organisation knows. */
    record Found(Map<String, Person> byNormal, Map<String, Person> byExternalId, Map<UUID, Person> byLearner) {

        @Nullable
        Person byEmail(Recipient recipient) {
            return recipient.email() == null
                    ? null
                    : byNormal.get(recipient.email().normal());
        }

        @Nullable
        Person byId(Recipient recipient) {
            return recipient.externalId() == null ? null : byExternalId.get(recipient.externalId());
        }

        /** Null if it is nobody the organisation knows. */
        @Nullable
        Person of(Recipient recipient) {
            if (recipient.learnerId() != null) return byLearner.get(recipient.learnerId());
            var byId = byId(recipient);
            return byId == null ? byEmail(recipient) : byId;
        }

        boolean isTwoPeople(Recipient recipient) {
            var byEmail = byEmail(recipient);
            var byId = byId(recipient);
            return byEmail != null && byId != null && !byEmail.id().equals(byId.id());
        }
    }

    /** @throws NotFound if somebody who was picked is not the organisation's */
    Found find(UUID organisationId, Collection<Recipient> recipients) {
        var normals = recipients.stream()
                .map(Recipient::email)
                .filter(Objects::nonNull)
                .map(EmailAddress::normal)
                .distinct()
                .toList();
        var ids = recipients.stream()
                .map(Recipient::externalId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var picked = recipients.stream()
                .map(Recipient::learnerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Found(
                byNormal(organisationId, normals),
                byExternalId(organisationId, ids),
                byLearner(organisationId, picked));
    }

    /** Those of these learners, by learner, whom the organisation knows under any of the learners that they are. */
    Map<UUID, Person> known(UUID organisationId, Collection<UUID> learnerIds) {
        var persons = people.personOfEach(learnerIds);
        var all = persons.values().stream()
                .flatMap(person -> person.learnerIds().stream())
                .distinct()
                .toList();
        var known = new HashSet<>(memberships.known(organisationId, all));
        known.addAll(places.known(organisationId, all));
        persons.values().removeIf(person -> person.learnerIds().stream().noneMatch(known::contains));
        return persons;
    }

    private Map<UUID, Person> byLearner(UUID organisationId, List<UUID> picked) {
        if (picked.isEmpty()) return Map.of();
        var known = known(organisationId, picked);
        if (!known.keySet().containsAll(picked)) throw new NotFound();
        return known;
    }

    private Map<String, Person> byExternalId(UUID organisationId, List<String> ids) {
        if (ids.isEmpty()) return Map.of();
        var learners = memberships.learnersByExternalId(organisationId, ids);
        var persons = people.personOfEach(learners.values());
        var found = new HashMap<String, Person>();
        learners.forEach((id, learner) -> found.put(id, persons.get(learner)));
        return found;
    }

    private Map<String, Person> byNormal(UUID organisationId, List<String> normals) {
        if (normals.isEmpty()) return Map.of();
        var owners = accounts.byVerifiedAddress(normals);
        if (owners.isEmpty()) return Map.of();
        var entries = directory.entries(owners.values());
        owners.entrySet().removeIf(owner -> !isPrimary(owner.getKey(), entries.get(owner.getValue())));
        var known = known(organisationId, owners.values());
        var found = new HashMap<String, Person>();
        owners.forEach((normal, account) -> {
            if (known.containsKey(account)) found.put(normal, known.get(account));
        });
        return found;
    }

    private static boolean isPrimary(String normal, Directory.@Nullable Entry entry) {
        return entry != null
                && entry.address() != null
                && EmailAddress.parse(entry.address())
                        .filter(primary -> primary.normal().equals(normal))
                        .isPresent();
    }
}
