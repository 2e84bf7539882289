package org.matricula.coaching;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What learners are asked to agree to, version by version. */
@Service
public class Wordings {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_PARTNER = 120;

    private final WordingStore store;
    private final OfferStore offers;
    private final Audit audit;
    private final Clock clock;

    Wordings(WordingStore store, OfferStore offers, Audit audit, Clock clock) {
        this.store = store;
        this.offers = offers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version, the newest first; the draft, if there is one, before all. */
    public List<Wording> of(UUID offerId) {
        return store.of(offerId);
    }

    /** The version in force. */
    public Optional<Wording> current(UUID offerId) {
        return of(offerId).stream().filter(Wording::isPublished).findFirst();
    }

    public Optional<Wording> draft(UUID offerId) {
        return of(offerId).stream().filter(one -> !one.isPublished()).findFirst();
    }

    public Optional<Wording> find(UUID offerId, int version) {
        return store.find(offerId, version);
    }

    /**
     * Keeps a draft in place of the one there was; nobody is shown it.
     *
     * @param texts by language; blank ones are left out
     * @throws Invalid if something is too long
     */
    @Transactional
    public Wording draft(UUID offerId, Map<Locale, String> texts, boolean material, Wording.Terms terms) {
        var kept = texts.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().strip()));
        new Invalid.Collector()
                .check(
                        terms.partner().length() <= LONGEST_PARTNER,
                        "partner",
                        "coaching.offer.too-long",
                        LONGEST_PARTNER)
                .check(
                        kept.values().stream().allMatch(text -> text.length() <= LONGEST),
                        "text",
                        "coaching.offer.too-long",
                        LONGEST)
                .orThrow();
        var version = store.latest(offerId).orElse(0) + 1;
        var wording = new Wording(offerId, version, kept, material, terms, null);
        store.save(wording, clock.instant(), null);
        return wording;
    }

    /**
     * The draft is what learners are asked with from now on. One by which another partner or more of the progress is told
     * is material, whatever its editor said: nobody's consent widens silently.
     *
     * @throws NotFound if there is no draft
     * @throws Refusal  if it lacks a text in a language of the offer, or doesn't name the partner that is told (*Coaching*, 6)
     */
    @Transactional
    public Wording publish(UUID offerId) {
        var offer = offers.find(offerId).orElseThrow(NotFound::new);
        var draft = draft(offerId).orElseThrow(NotFound::new);
        for (var language : offer.languages()) {
            if (!draft.texts().containsKey(language)) {
                throw new Refusal("coaching.wording.language-missing", language.getDisplayLanguage(Text.locale()));
            }
        }
        if (!draft.namesPartner())
            throw new Refusal("coaching.wording.partner-missing", draft.terms().partner());
        var before = current(offerId);
        var widens = before.filter(one -> draft.terms().widens(one.terms())).isPresent();
        var now = clock.instant();
        var published =
                new Wording(offerId, draft.version(), draft.texts(), draft.material() || widens, draft.terms(), now);
        store.save(published, now, Caller.currentAccountId().orElse(null));
        if (!offers.change(offer.saying(draft.terms()))) throw new Refusal("coaching.offer.outdated");
        audit.record(
                offer.organisationId(),
                "coaching.wording-published",
                "coaching_offer",
                offerId,
                Map.of("version", published.version(), "material", published.material()));
        return published;
    }
}
