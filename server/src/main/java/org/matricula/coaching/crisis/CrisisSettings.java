package org.matricula.coaching.crisis;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.Offer;
import org.matricula.organisation.Members;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of a crisis, which words raise one, and where a provider's own learners find help. */
@Service
public class CrisisSettings {

    /** Fewer, and nobody comes when one is ill. */
    public static final int ENOUGH_CONTACTS = 2;

    public static final int MOST_CONTACTS = 6;
    public static final Duration USUAL_PATIENCE = Duration.ofMinutes(5);

    static final int MOST_MINUTES = 120;
    static final int MOST_LINES = 10;
    static final int MOST_PHRASES = 1_000;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_PHRASE = 80;

    private final SettingsStore store;
    private final WatchedWords words;
    private final Members members;
    private final Audit audit;

    CrisisSettings(SettingsStore store, WatchedWords words, Members members, Audit audit) {
        this.store = store;
        this.words = words;
        this.members = members;
        this.audit = audit;
    }

    /**
     * @param contacts in the order in which they are told
     * @param words    phrases by the languages of {@link DefaultWords#LANGUAGES}
     * @param help     lines that learners read above the public services
     */
    public record Settings(List<Contact> contacts, Map<Locale, List<String>> words, List<String> help) {}

    public Settings of(UUID offerId) {
        return new Settings(store.contacts(offerId), words.byLanguage(offerId), store.help(offerId));
    }

    public List<String> help(UUID offerId) {
        return store.help(offerId);
    }

    /** Contacts who are staff of the provider at this moment: whoever left isn't told any more. */
    public List<Contact> contacts(Offer offer) {
        return store.contacts(offer.id()).stream()
                .filter(contact -> isMember(offer, contact.accountId()))
                .toList();
    }

    /** @throws Invalid if a contact, a phrase or a line can't be taken */
    @Transactional
    public void save(Offer offer, Settings wanted) {
        check(offer, wanted);
        store.setContacts(offer.id(), wanted.contacts());
        wanted.words().forEach((language, phrases) -> words.set(offer.id(), language, phrases));
        store.setHelp(offer.id(), wanted.help());
        var facts = Map.of("contacts", wanted.contacts().size());
        audit.record(offer.organisationId(), "coaching.crisis-settings", "coaching_offer", offer.id(), facts);
    }

    private void check(Offer offer, Settings wanted) {
        var wrong = new Invalid.Collector();
        checkContacts(offer, wanted.contacts(), wrong);
        wanted.words().forEach((language, phrases) -> checkPhrases(language, phrases, wrong));
        var fit = wanted.help().stream().allMatch(line -> line.length() <= LONGEST_LINE);
        wrong.check(wanted.help().size() <= MOST_LINES, "help", "coaching.crisis.help.many", MOST_LINES)
                .check(fit, "help", "coaching.crisis.help.long", LONGEST_LINE)
                .orThrow();
    }

    private void checkContacts(Offer offer, List<Contact> contacts, Invalid.Collector wrong) {
        var accounts = contacts.stream().map(Contact::accountId).toList();
        wrong.check(accounts.size() <= MOST_CONTACTS, "contacts", "coaching.crisis.contacts.many", MOST_CONTACTS)
                .check(new HashSet<>(accounts).size() == accounts.size(), "contacts", "coaching.crisis.contacts.twice")
                .check(
                        accounts.stream().allMatch(account -> isMember(offer, account)),
                        "contacts",
                        "coaching.crisis.contacts.no-member")
                .check(
                        contacts.stream().allMatch(contact -> isPossible(contact.patience())),
                        "contacts",
                        "coaching.crisis.contacts.minutes",
                        MOST_MINUTES);
    }

    private static void checkPhrases(Locale language, List<String> phrases, Invalid.Collector wrong) {
        var field = "words-" + language.toLanguageTag();
        var fit = phrases.stream().allMatch(phrase -> phrase.length() <= LONGEST_PHRASE);
        var say = phrases.stream()
                .noneMatch(phrase -> CrisisWords.folded(phrase.replace("*", "")).length() < 3);
        wrong.check(DefaultWords.LANGUAGES.contains(language), field, "coaching.crisis.words.language")
                .check(phrases.size() <= MOST_PHRASES, field, "coaching.crisis.words.many", MOST_PHRASES)
                .check(fit, field, "coaching.crisis.words.long", LONGEST_PHRASE)
                .check(say, field, "coaching.crisis.words.short");
    }

    private static boolean isPossible(Duration patience) {
        return patience.toMinutes() >= 1 && patience.toMinutes() <= MOST_MINUTES;
    }

    private boolean isMember(Offer offer, UUID accountId) {
        return !members.rolesOf(offer.organisationId(), accountId).isEmpty();
    }
}
