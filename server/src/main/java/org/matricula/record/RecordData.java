package org.matricula.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** Records are made of what other modules keep; only the links to them are kept here. */
@Component
final class RecordData implements PersonalData {

    private final RecordLinks links;
    private final RecordLinkStore store;
    private final PublicUrl publicUrl;
    private final Clock clock;

    RecordData(RecordLinks links, RecordLinkStore store, PublicUrl publicUrl, Clock clock) {
        this.links = links;
        this.store = store;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    record Link(String address, UUID programmeId, Instant createdAt) {}

    @Override
    public String section() {
        return "recordLinks";
    }

    @Override
    public List<Link> export(Person person) {
        return links.of(person).stream()
                .map(link -> new Link(publicUrl.of(link.path()), link.programmeId(), link.createdAt()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        store.endAll(person, clock.instant());
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "record_link.sealed_token",
                "the address of a public link to a record, under the learner's key; emptied when the link is switched off and by erasure");
    }
}
