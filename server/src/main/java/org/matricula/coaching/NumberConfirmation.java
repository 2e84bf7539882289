package org.matricula.coaching;

import static org.matricula.platform.text.Text.t;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.TooManyTries;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.platform.security.Throttle;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.Text;
import org.matricula.platform.sms.TextMessages;
import org.matricula.platform.sms.TextProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether a number is really the learner's (*Coaching*, 4): a code of six digits is texted to it and typed here, or YES is
 * answered from it. Before that nothing else is texted, unless the operator switched this off.
 */
@Service
public class NumberConfirmation {

    private static final int CODES_AN_HOUR = 3;
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final NumberCodeStore store;
    private final Ledger ledger;
    private final Numbers numbers;
    private final OfferStore offers;
    private final TextMessages texts;
    private final TextProperties settings;
    private final Throttle throttle;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NumberConfirmation(
            NumberCodeStore store,
            Ledger ledger,
            Numbers numbers,
            OfferStore offers,
            TextMessages texts,
            TextProperties settings,
            Throttle throttle,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.numbers = numbers;
        this.offers = offers;
        this.texts = texts;
        this.settings = settings;
        this.throttle = throttle;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a code that was typed. */
    public enum Outcome {
        CONFIRMED,
        WRONG,
        /** Five wrong ones: only a new code helps. */
        TOO_MANY_TRIES,
        /** Older than ten minutes, replaced by a newer one, or for a number that isn't in use any more. */
        EXPIRED
    }

    /** Whether this person's number has still to be confirmed before a coach may text it. */
    public boolean isNeeded(Person person) {
        return settings.confirmNumbers()
                && numbers.of(person).filter(phone -> !phone.isConfirmed()).isPresent();
    }

    /** Until when the code that was sent last can be typed; empty if there is none. */
    public Optional<Instant> waitsUntil(Person person) {
        return store.find(person)
                .filter(code -> code.isLive(clock.instant()) && isInUse(person, code))
                .map(NumberCode::expiresAt);
    }

    /**
     * Texts a new code to the person's number; earlier ones end. Call it outside a transaction.
     *
     * @param language what the text is in
     * @throws Refusal      if there is no number that needs it, or it texted STOP
     * @throws TooManyTries after three within an hour, for this person or for this number
     * @throws NotFound     if there is no such offer
     */
    public void send(Person person, UUID offerId, Locale language) {
        var offer = offers.find(offerId).orElseThrow(NotFound::new);
        var phone = numbers.of(person).filter(one -> !one.isConfirmed());
        var number = phone.map(Phone::number).orElseThrow(() -> new Refusal("coaching.code.not-needed"));
        if (PhoneRule.obstacle(number, offer.regions()).isPresent()) throw new Refusal("coaching.code.not-textable");
        if (texts.isOptedOut(number.e164())) throw new Refusal("coaching.code.opted-out");
        if (!mayHave("learner " + person.id()) || !mayHave("number " + number.e164())) throw new TooManyTries();
        transaction.executeWithoutResult(status -> send(person, number, offer, language));
    }

    /** What the person typed; blanks in it don't matter. */
    @Transactional
    public Outcome confirm(Person person, String typed) {
        ledger.hold(person);
        var found = store.lock(person);
        if (found.isEmpty()) return Outcome.EXPIRED;
        var code = found.get();
        if (code.tries() >= NumberCode.MOST_TRIES) return Outcome.TOO_MANY_TRIES;
        if (!code.isLive(clock.instant()) || !isInUse(person, code)) return Outcome.EXPIRED;
        if (encoder.matches(typed.replaceAll("\\s", ""), code.codeHash())) return confirm(person, code);
        store.tried(code.learnerId());
        return code.tries() + 1 < NumberCode.MOST_TRIES ? Outcome.WRONG : Outcome.TOO_MANY_TRIES;
    }

    /** Somebody answered YES from the phone itself, to a code that still counts. False if none does. */
    @Transactional
    public boolean confirmByReply(Person person, PhoneNumber from) {
        ledger.hold(person);
        return store.lock(person)
                .filter(code -> code.isLive(clock.instant()) && code.number().equals(from.e164()))
                .filter(code -> isInUse(person, code))
                .map(code -> confirm(person, code))
                .isPresent();
    }

    private Outcome confirm(Person person, NumberCode code) {
        store.remove(person);
        return numbers.confirm(person, new PhoneNumber(code.number())) ? Outcome.CONFIRMED : Outcome.EXPIRED;
    }

    private void send(Person person, PhoneNumber number, Offer offer, Locale language) {
        var now = clock.instant();
        var digits = "%06d".formatted(RANDOM.nextInt(CODES));
        store.remove(person);
        store.replace(new NumberCode(
                person.id(), number.e164(), encoder.encode(digits), now, now.plus(Purpose.CONFIRM.lifetime()), 0));
        var minutes = Purpose.CONFIRM.lifetime().toMinutes();
        var body = t(language, ZoneOffset.UTC, "coaching.code.text", digits, minutes);
        texts.queueNow(new Text(Ids.next(), number.e164(), offer.senderName(), body, Purpose.CONFIRM));
    }

    private boolean isInUse(Person person, NumberCode code) {
        return numbers.of(person)
                .filter(phone -> phone.number().e164().equals(code.number()))
                .isPresent();
    }

    /** The counters hold hashes, so that no table of them is a list of people. */
    private boolean mayHave(String whose) {
        var hash = java.util.HexFormat.of().formatHex(new Token(whose).hash());
        return throttle.allows("coaching-code:" + hash, CODES_AN_HOUR, Duration.ofHours(1));
    }
}
