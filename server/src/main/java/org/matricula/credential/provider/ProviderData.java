package org.matricula.credential.provider;

import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** Which apps somebody allowed what. */
@Component
final class ProviderData implements PersonalData {

    private final AllowedApps apps;
    private final GrantStore store;

    ProviderData(AllowedApps apps, GrantStore store) {
        this.apps = apps;
        this.store = store;
    }

    @Override
    public String section() {
        return "connected-apps";
    }

    @Override
    public Object export(Person person) {
        return person.learnerIds().stream()
                .flatMap(learner -> apps.of(learner).stream())
                .map(allowed -> Map.of(
                        "app", allowed.app().name(),
                        "scopes", allowed.scopes(),
                        "allowedAt", allowed.allowedAt()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        store.removeAll(person.learnerIds());
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of("app_grant.account_id", "who allowed an app what, and its tokens as hashes; deleted by erasure");
    }
}
