package org.matricula.coaching.partner;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offers;
import org.matricula.coaching.partner.PushRun.Problem;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.platform.sftp.SftpFailed;
import org.matricula.platform.sftp.SftpSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the files whose time has come. Who is in a file is read as it is written, by the statement that serves every other
 * reader of the feed. What failed is tried three more times within hours, and then the next day.
 */
@Component
class Pushing {

    private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);
    private static final Duration LEASE = Duration.ofHours(1);
    private static final List<Duration> RETRIES =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final PushStore store;
    private final Feed feed;
    private final Offers offers;
    private final Organisations organisations;
    private final SftpSender sender;
    private final Clock clock;

    Pushing(PushStore store, Feed feed, Offers offers, Organisations organisations, SftpSender sender, Clock clock) {
        this.store = store;
        this.feed = feed;
        this.offers = offers;
        this.organisations = organisations;
        this.sender = sender;
        this.clock = clock;
    }

    void run() {
        for (var due = claim(); due != null; due = claim()) bring(due);
    }

    private PushStore.@Nullable Due claim() {
        var now = clock.instant();
        return store.claim(now, now.plus(LEASE)).orElse(null);
    }

    private void bring(PushStore.Due due) {
        var offerId = due.push().offerId();
        var organisation =
                organisations.get(offers.get(offerId).organisationId().toString());
        var started = clock.instant();
        var run = Ids.next();
        var file = "coaching-" + organisation.slug() + "-" + TIME.format(started) + ".csv";
        store.started(offerId, run, file, started);
        var learners = new AtomicInteger();
        var problem = send(due, organisation.id(), file, learners);
        store.ended(run, clock.instant(), problem == null ? learners.get() : 0, problem);
        again(due.push(), organisation, problem == null);
    }

    private @Nullable Problem send(PushStore.Due due, UUID organisationId, String file, AtomicInteger learners) {
        try {
            sender.send(due.push().target(), due.key(), file, out -> write(organisationId, out, learners));
            return null;
        } catch (SftpFailed e) {
            LOG.info("A coaching partner's file was not brought: {}", e.reason());
            return Problem.valueOf(e.reason().name());
        } catch (RuntimeException e) {
            LOG.error("A coaching partner's file could not be made", e);
            return Problem.OURS;
        }
    }

    private void write(UUID organisationId, OutputStream out, AtomicInteger learners) {
        try (var csv = new FeedCsv(out)) {
            feed.read(organisationId, "", Integer.MAX_VALUE, learner -> {
                learners.incrementAndGet();
                csv.write(learner);
            });
        }
    }

    private void again(FeedPush push, Organisation organisation, boolean brought) {
        var now = clock.instant();
        var tomorrow = FeedPush.next(now, push.hour(), organisation.zone());
        if (brought || push.failed() >= RETRIES.size()) {
            store.again(push.offerId(), tomorrow, brought ? 0 : push.failed() + 1);
        } else {
            store.again(push.offerId(), earlier(now.plus(RETRIES.get(push.failed())), tomorrow), push.failed() + 1);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
