package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Texts of which nobody can tell who wrote them. */
@Component
class UnclearTexts {

    private static final Duration SILENT_AFTER = Duration.ofDays(1);

    private final UnclearStore store;
    private final Reach reach;
    private final MessageNotices notices;
    private final Clock clock;

    UnclearTexts(UnclearStore store, Reach reach, MessageNotices notices, Clock clock) {
        this.store = store;
        this.reach = reach;
        this.notices = notices;
        this.clock = clock;
    }

    /** Notes it with each of them, and tells those who lead at most once a day. In one order, for each is held. */
    void tell(List<Correspondent> possible, UUID textId) {
        possible.stream()
                .sorted(Comparator.comparing(one -> one.learnerId().toString()))
                .filter(one -> reach.agrees(one.learnerId(), one.offerId()))
                .forEach(one -> tell(one, textId));
    }

    private void tell(Correspondent one, UUID textId) {
        var now = clock.instant();
        var isNews = store.last(one.learnerId(), one.offerId())
                .filter(last -> last.plus(SILENT_AFTER).isAfter(now))
                .isEmpty();
        store.add(one.learnerId(), textId, one.offerId(), now);
        if (isNews) notices.unclear(one.learnerId(), one.offerId(), textId);
    }
}
