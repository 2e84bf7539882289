package org.matricula.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** To whom learners agreed that their records are handed. */
@Component
final class DataConsentData implements PersonalData {

    private final DataRequestStore store;

    DataConsentData(DataRequestStore store) {
        this.store = store;
    }

    record Given(
            String recipient,
            String purpose,
            Instant givenAt,
            @Nullable Instant withdrawnAt,
            int wording) {}

    @Override
    public String section() {
        return "dataConsents";
    }

    @Override
    public List<Given> export(Person person) {
        return store.consentsOf(person).stream()
                .map(one -> {
                    var request = store.find(one.requestId()).orElseThrow();
                    return new Given(
                            request.recipient(), request.purpose(), one.givenAt(), one.withdrawnAt(), one.wording());
                })
                .toList();
    }

    @Override
    public void erase(Person person) {
        store.erase(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "data_consent",
                "that a learner agreed to their record being handed to a recipient for a purpose, and since when not any more; deleted by erasure");
    }
}
