package org.matricula.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** Records are made of what other modules keep; only the links to them, and when those were opened, are kept here. */
@Component
final class RecordData implements PersonalData {

    private final SealedLinks links;
    private final RecordLinkStore store;
    private final RecordVisits visits;
    private final PublicUrl publicUrl;
    private final Clock clock;

    RecordData(SealedLinks links, RecordLinkStore store, RecordVisits visits, PublicUrl publicUrl, Clock clock) {
        this.links = links;
        this.store = store;
        this.visits = visits;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** {@code address} is null for one that was switched off. */
    record Link(
            @Nullable String address,
            String label,
            UUID programmeId,
            List<String> shows,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant endedAt,
            List<RecordVisit> visits) {}

    @Override
    public String section() {
        return "recordLinks";
    }

    @Override
    public List<Link> export(Person person) {
        return links.of(person).stream().map(this::exported).toList();
    }

    @Override
    public void erase(Person person) {
        visits.erase(person);
        store.endAll(person, clock.instant());
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "record_link.sealed_token",
                "the address of a public link to a record, under the learner's key; emptied when the link is switched off and by erasure, of one that ended by itself a year later",
                "record_link.sealed_label, fields",
                "what the learner calls a link, under the learner's key, and what it shows; the label is emptied a year after the link was over, and by erasure",
                "record_visit",
                "in which minutes a link was opened, how often, and whether by a browser, a program or a scanner, for its learner to see; no network address, no cookie, nothing about who it was; removed after a year and by erasure");
    }

    private Link exported(RecordLink link) {
        return new Link(
                link.token() == null ? null : publicUrl.of(link.path()),
                link.label(),
                link.programmeId(),
                link.fields().names(),
                link.createdAt(),
                link.expiresAt(),
                link.endedAt(),
                visits.of(link));
    }
}
