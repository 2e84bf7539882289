package org.matricula.credential.share;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** What learners wrote to show what they hold. */
@Component
final class ShareData implements PersonalData {

    private final BadgeCollections collections;
    private final LearnerProfiles profiles;
    private final CollectionStore collectionStore;
    private final LearnerProfileStore profileStore;

    ShareData(
            BadgeCollections collections,
            LearnerProfiles profiles,
            CollectionStore collectionStore,
            LearnerProfileStore profileStore) {
        this.collections = collections;
        this.profiles = profiles;
        this.collectionStore = collectionStore;
        this.profileStore = profileStore;
    }

    @Override
    public String section() {
        return "backpack";
    }

    @Override
    public Object export(Person person) {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "collections",
                collections.of(person).stream()
                        .map(one -> Map.of("name", one.name(), "credentials", one.items()))
                        .toList());
        if (profileStore.of(person).isPresent()) {
            var profile = profiles.of(person);
            all.put(
                    "profile",
                    Map.of(
                            "address", Objects.requireNonNullElse(profile.path(), ""),
                            "name", profile.name(),
                            "sentence", profile.sentence(),
                            "on", profile.on()));
        }
        return all;
    }

    @Override
    public void erase(Person person) {
        collectionStore.erase(person);
        profileStore.erase(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "credential_collection.name", "what a learner calls a collection of credentials; deleted by erasure",
                "credential_collection.sealed_token",
                        "the address of its public page, under the learner's key; deleted by erasure",
                "credential_collection_item.credential_id", "what a learner keeps in it; deleted by erasure",
                "credential_profile.name", "the name a learner wants on a public page; deleted by erasure",
                "credential_profile.sentence", "what a learner says about themselves there; deleted by erasure",
                "credential_profile.handle", "the name in its address, if one was chosen; deleted by erasure",
                "credential_profile.sealed_token", "its random address, under the learner's key; deleted by erasure",
                "credential_profile_item.credential_id", "what a learner shows there; deleted by erasure");
    }
}
