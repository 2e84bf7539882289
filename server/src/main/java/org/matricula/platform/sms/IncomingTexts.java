package org.matricula.platform.sms;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.sms.IncomingStore.Row;
import org.matricula.platform.sms.QueuedText.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What phones say, understood: STOP, START and HELP by the gateway itself, everything else by whoever listens. */
@Component
class IncomingTexts {

    /** Parts of one text arrive together; what hasn't come by then is lost, and the rest is better than nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final IncomingStore store;
    private final OptOuts optOuts;
    private final TextStore outbox;
    private final KeywordAnswers answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncomingTexts(
            IncomingStore store,
            OptOuts optOuts,
            TextStore outbox,
            KeywordAnswers answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /** Does nothing if it was handled before, is being handled, or lacks parts that may still come. */
    @Transactional
    public void handle(UUID id) {
        store.holdSeries(id);
        store.lock(id).flatMap(this::whole).ifPresent(this::understand);
    }

    private Optional<IncomingText> whole(Row row) {
        var parts = row.parts() == 1 ? List.of(row) : store.series(row);
        var present = parts.stream().mapToInt(Row::part).distinct().count();
        var isLate = row.at().plus(PATIENCE).isBefore(clock.instant());
        if (present < row.parts() && !isLate) return Optional.empty();
        store.handled(parts.stream().map(Row::id).toList());
        var body = parts.stream().map(Row::body).collect(joining());
        return Optional.of(new IncomingText(row.id(), row.fromNumber(), row.toNumber(), body, row.at()));
    }

    private void understand(IncomingText text) {
        switch (Keyword.of(text.body()).orElse(null)) {
            case STOP -> stop(text);
            case START -> start(text);
            case HELP -> {
                answers.help(text.from());
                // Somebody in need may write just this: their coach has to see it.
                events.publishEvent(text);
            }
            case null -> events.publishEvent(text);
        }
    }

    private void stop(IncomingText text) {
        optOuts.lock(text.from());
        if (optOuts.add(text.from())) answers.stopped(text.from());
        outbox.endWaiting(text.from(), Set.of(Purpose.CONFIRM, Purpose.CONVERSATION), Reason.OPTED_OUT);
        events.publishEvent(new OptedOut(text.from(), text.at()));
    }

    private void start(IncomingText text) {
        optOuts.lock(text.from());
        optOuts.remove(text.from());
        events.publishEvent(new OptedIn(text.from(), text.at()));
    }
}
