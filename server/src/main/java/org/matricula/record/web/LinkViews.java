package org.matricula.record.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.PublicUrl;
import org.matricula.record.RecordLink;
import org.matricula.record.RecordVisits;
import org.springframework.stereotype.Component;

/** Links with how often they were opened. */
@Component
final class LinkViews {

    private final RecordVisits visits;
    private final PublicUrl publicUrl;
    private final Clock clock;

    LinkViews(RecordVisits visits, PublicUrl publicUrl, Clock clock) {
        this.visits = visits;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    LinkView of(RecordLink link) {
        return of(List.of(link)).getFirst();
    }

    /** In the same order. */
    List<LinkView> of(Collection<RecordLink> links) {
        var tallies = visits.tallies(links);
        return links.stream().map(link -> view(link, tallies.get(link.id()))).toList();
    }

    private LinkView view(RecordLink link, RecordVisits.@Nullable Tally tally) {
        var state = link.state(clock.instant());
        return new LinkView(
                link.id(),
                state,
                link.label(),
                link.fields().names(),
                link.indexed(),
                link.isFixed(),
                link.createdAt(),
                link.expiresAt(),
                link.endedAt(),
                state == RecordLink.State.WORKING ? publicUrl.of(link.path()) : null,
                tally == null ? 0 : tally.times(),
                tally == null ? null : tally.last());
    }
}
