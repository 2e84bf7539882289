package org.matricula.credential.design;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.t;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.account.EmailAddress;
import org.matricula.catalogue.Entered;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.Gone;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks people, employers above all, what they think of a definition before it is published. They need no account. */
@Service
public class Opinions {

    public static final Duration OPEN = Duration.ofDays(30);

    private static final int MOST_AT_ONCE = 20;
    private static final int MOST_COMMENTS = 20;
    private static final int NAME_LENGTH = 120;
    private static final int WORDS_LENGTH = 5_000;

    private final OpinionStore store;
    private final Achievements achievements;
    private final Designs designs;
    private final Outbox outbox;
    private final PublicUrl publicUrl;
    private final Audit audit;
    private final Clock clock;

    Opinions(
            OpinionStore store,
            Achievements achievements,
            Designs designs,
            Outbox outbox,
            PublicUrl publicUrl,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.achievements = achievements;
        this.designs = designs;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
        this.audit = audit;
        this.clock = clock;
    }

    /** What somebody who was asked sees. @param draft what it is going to say */
    public record Asked(Opinion opinion, Achievement achievement, Draft draft) {}

    /** The latest question first. */
    public List<Opinion> of(UUID achievementId) {
        return store.of(achievementId);
    }

    public int count(UUID achievementId) {
        return store.commented(achievementId);
    }

    /**
     * Sends each of the addresses a link of its own.
     *
     * @param addresses with commas, spaces or line ends between them
     * @throws Invalid for field {@code addresses}
     * @throws Refusal if nothing waits to be published
     */
    @Transactional
    public int ask(Organisation organisation, UUID achievementId, String addresses) {
        var achievement = achievements.get(organisation.id(), achievementId);
        var draft = designs.draft(achievement);
        if (!draft.isBegun()) throw new Refusal("credential.design.opinion.nothing");
        var asked = addresses(addresses);
        asked.forEach(address -> ask(organisation, draft, address));
        audit.record(
                organisation.id(),
                "achievement.opinions-asked",
                "achievement",
                achievementId,
                Map.of("count", asked.size()));
        return asked.size();
    }

    private void ask(Organisation organisation, Draft draft, EmailAddress address) {
        var token = Token.random();
        var now = clock.instant();
        var opinion = new Opinion(Ids.next(), draft.achievementId(), address.written(), now, now.plus(OPEN), List.of());
        store.add(opinion, token.hash(), Caller.currentActorId().orElse(null));
        var locale = organisation.language();
        var zone = organisation.zone();
        outbox.queue(organisation.mail(
                address.written(),
                t(
                        locale,
                        zone,
                        "credential.design.opinion.mail.subject",
                        draft.content().name()),
                t(
                        locale,
                        zone,
                        "credential.design.opinion.mail.body",
                        organisation.name(),
                        draft.content().name(),
                        publicUrl.of("/definitions/" + token.value()),
                        dateTime(opinion.endsAt(), locale, zone))));
    }

    private static List<EmailAddress> addresses(String typed) {
        var entries = Arrays.stream(typed.split("[\\r\\n,;]+"))
                .map(String::strip)
                .flatMap(Opinions::entries)
                .distinct()
                .toList();
        var wrong = new Invalid.Collector()
                .check(!entries.isEmpty(), "addresses", "credential.design.opinion.nobody")
                .check(entries.size() <= MOST_AT_ONCE, "addresses", "credential.design.opinion.many", MOST_AT_ONCE);
        entries.forEach(entry -> wrong.check(
                EmailAddress.parse(entry).isPresent(), "addresses", "credential.design.opinion.address", entry));
        wrong.orThrow();
        return entries.stream()
                .flatMap(entry -> EmailAddress.parse(entry).stream())
                .toList();
    }

    /** Addresses with spaces between them are several entries; words that are no addresses are one that is wrong. */
    private static Stream<String> entries(String line) {
        var words = Arrays.stream(line.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var isAddresses =
                words.stream().allMatch(word -> EmailAddress.parse(word).isPresent());
        return isAddresses ? words.stream() : Stream.of(line);
    }

    /** @throws NotFound if there is no such link @throws Gone if its time is over */
    public Asked asked(Token token) {
        var opinion = store.byToken(token.hash()).orElseThrow(NotFound::new);
        if (!opinion.isOpen(clock.instant())) throw new Gone("credential.design.opinion.ended");
        var achievement = achievements.byIds(List.of(opinion.achievementId())).get(opinion.achievementId());
        return new Asked(opinion, achievement, designs.draft(achievement));
    }

    /** @throws Invalid for fields {@code name}, {@code organisation}, {@code words} @throws Refusal after too many */
    @Transactional
    public void comment(Token token, String name, String organisation, String words) {
        var asked = asked(token);
        var who = Entered.line(name);
        var where = Entered.line(organisation);
        var said = Entered.text(words);
        new Invalid.Collector()
                .check(!who.isEmpty(), "name", "credential.design.opinion.name-missing")
                .check(who.length() <= NAME_LENGTH, "name", "credential.design.too-long", NAME_LENGTH, who.length())
                .check(
                        where.length() <= NAME_LENGTH,
                        "organisation",
                        "credential.design.too-long",
                        NAME_LENGTH,
                        where.length())
                .check(!said.isEmpty(), "words", "credential.design.opinion.words-missing")
                .check(
                        said.length() <= WORDS_LENGTH,
                        "words",
                        "credential.design.too-long",
                        WORDS_LENGTH,
                        said.length())
                .orThrow();
        if (asked.opinion().comments().size() >= MOST_COMMENTS) {
            throw new Refusal("credential.design.opinion.enough", MOST_COMMENTS);
        }
        store.add(new Opinion.Comment(
                Ids.next(), asked.opinion().id(), asked.draft().revision(), who, where, said, clock.instant()));
    }

    /** Ends a link and forgets who was asked and what they said. */
    @Transactional
    public void remove(UUID organisationId, UUID achievementId, UUID opinionId) {
        achievements.get(organisationId, achievementId);
        var found = store.of(achievementId).stream()
                .filter(opinion -> opinion.id().equals(opinionId))
                .findFirst()
                .orElseThrow(NotFound::new);
        store.remove(List.of(found.id()));
        audit.record(organisationId, "achievement.opinion-removed", "achievement", achievementId, Map.of());
    }
}
