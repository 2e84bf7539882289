package org.matricula.platform.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.sms.QueuedText.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes texts to be sent. They are queued in the caller's transaction: no commit, no text; a commit, and it will be tried. */
@Component
public class TextMessages {

    private final TextStore store;
    private final OptOuts optOuts;
    private final QuietHours quiet;
    private final Clock clock;

    TextMessages(TextStore store, OptOuts optOuts, TextProperties properties, Clock clock) {
        this.store = store;
        this.optOuts = optOuts;
        this.quiet = properties.quietHours();
        this.clock = clock;
    }

    /** To somebody who waits for it at this moment. */
    @Transactional
    public void queueNow(Text text) {
        requireOthersPurpose(text);
        store.add(text, null, clock.instant());
    }

    /** Leaves as soon as the reader's clock allows. @param zone the reader's */
    @Transactional
    public void queue(Text text, ZoneId zone) {
        requireOthersPurpose(text);
        store.add(text, zone.getId(), quiet.earliest(clock.instant(), zone));
    }

    /** When a text that is queued now leaves at the earliest. @param zone the reader's */
    public Instant earliest(ZoneId zone) {
        return quiet.earliest(clock.instant(), zone);
    }

    /** As phones get it: with the brand in front, which counts too. */
    public static TextLength length(Text text) {
        return TextLength.of(text.branded());
    }

    /** @return whether it still waited: if not, it has left */
    @Transactional
    public boolean takeBack(UUID textId) {
        return store.takeBack(textId);
    }

    /** Whatever of this purpose waits for this number doesn't leave any more. @param number E.164 */
    @Transactional
    public void takeBackAll(String number, Purpose purpose) {
        store.endWaiting(number, Set.of(purpose), Reason.TAKEN_BACK);
    }

    /** Those of these that are still kept, in no order. */
    public List<QueuedText> find(Collection<UUID> textIds) {
        return textIds.isEmpty() ? List.of() : store.find(textIds);
    }

    /** Whether this number texted STOP: only START from the same phone changes that. @param number E.164 */
    public boolean isOptedOut(String number) {
        return optOuts.has(number);
    }

    /** Removes every text to this number: its owner asked to be forgotten. That it opted out stays, as a hash. */
    @Transactional
    public void forget(String number) {
        store.forget(number);
    }

    private static void requireOthersPurpose(Text text) {
        if (text.purpose() == Purpose.ANSWER) throw new IllegalArgumentException("The gateway's own");
    }
}
