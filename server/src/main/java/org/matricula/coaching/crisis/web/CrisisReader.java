package org.matricula.coaching.crisis.web;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.locale;
import static org.matricula.platform.text.Text.t;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Phone;
import org.matricula.coaching.crisis.Crises;
import org.matricula.coaching.crisis.Crisis;
import org.matricula.coaching.crisis.Step;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.security.Caller;
import org.matricula.platform.sms.QueuedText;
import org.matricula.platform.sms.TextMessages;
import org.springframework.stereotype.Component;

/** Reads crises for those who handle them, and notes that they looked. */
@Component
class CrisisReader {

    static final int PAGE = 50;

    private final Organisations organisations;
    private final Crises crises;
    private final Accounts accounts;
    private final People people;
    private final Consents consents;
    private final Numbers numbers;
    private final TextMessages texts;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    CrisisReader(
            Organisations organisations,
            Crises crises,
            Accounts accounts,
            People people,
            Consents consents,
            Numbers numbers,
            TextMessages texts,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.crises = crises;
        this.accounts = accounts;
        this.people = people;
        this.consents = consents;
        this.numbers = numbers;
        this.texts = texts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Crises are handled by people: a program finds none. */
    UUID reader() {
        return Caller.currentAccountId().orElseThrow(NotFound::new);
    }

    Organisation provider(String organisation) {
        return organisations.get(organisation);
    }

    /** @throws NotFound if there is none, or the reader doesn't handle it */
    CrisisPage read(String organisation, UUID crisisId) {
        var provider = provider(organisation);
        var file = crises.open(reader(), provider.id(), crisisId);
        var learner = Optional.ofNullable(file.crisis().learnerId())
                .flatMap(id -> inDanger(people.personOf(id), file.crisis()))
                .orElse(null);
        if (learner != null) {
            audit.recordLearnerView(
                    Objects.requireNonNull(file.crisis().learnerId()),
                    provider.id(),
                    "crisis.seen",
                    Map.of("crisis", crisisId.toString()));
        }
        var mine = reader().equals(file.crisis().acknowledgedBy());
        return new CrisisPage(provider, file, learner, names(file.steps()), deliveries(file.steps()), mine);
    }

    /** The newest first, without anything of their learners. */
    CrisesPage newest(String organisation, @Nullable UUID before) {
        var provider = provider(organisation);
        var reader = reader();
        var found = crises.newest(reader, provider.id(), before, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var by = accounts.names(shown.stream()
                .map(Crisis::acknowledgedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new CrisesPage(provider, shown, by, found.size() > PAGE, crises.handlesAll(reader, provider.id()));
    }

    private Optional<InDanger> inDanger(Person person, Crisis crisis) {
        return accounts.find(person.id()).map(account -> inDanger(person, account, crisis));
    }

    private InDanger inDanger(Person person, Account account, Crisis crisis) {
        // Once it is closed nobody has to be reached any more.
        var number = crisis.isOpen() ? numbers.of(person).map(Phone::number).orElse(null) : null;
        var shared = number != null && !person.learnerIds().containsAll(numbers.learnersWith(number));
        return new InDanger(
                account.name(),
                crisis.isOpen() ? account.primaryAddress() : null,
                number == null ? null : number.shown(),
                number == null ? null : number.e164(),
                account.language(),
                dateTime(clock.instant(), locale(), account.zone()),
                consents.standing(person, crisis.offerId()).isConsenting(),
                shared);
    }

    private Map<UUID, String> names(List<Step> steps) {
        return accounts.names(steps.stream()
                .flatMap(step -> Stream.of(Optional.ofNullable(step.by()), Optional.ofNullable(step.told())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    private Map<UUID, String> deliveries(List<Step> steps) {
        var told = steps.stream().filter(step -> step.kind() == Step.Kind.TOLD).toList();
        var waiting = outbox.waiting(
                told.stream().map(Step::mailId).filter(Objects::nonNull).toList());
        var sent = texts
                .find(told.stream().map(Step::textId).filter(Objects::nonNull).toList())
                .stream()
                .collect(Collectors.toMap(QueuedText::id, CrisisReader::textKey));
        var spared = steps.stream()
                .filter(step -> step.kind() == Step.Kind.SPARED)
                .map(Step::mailId)
                .collect(Collectors.toSet());
        var words = new HashMap<UUID, String>();
        for (var step : told) {
            var mail = t(mailKey(step, waiting, spared));
            var text = sent.get(step.textId());
            words.put(step.id(), text == null ? mail : t("coaching.crisis.mail-and-text", mail, t(text)));
        }
        return words;
    }

    private static String mailKey(Step step, Set<UUID> waiting, Set<UUID> spared) {
        if (spared.contains(step.mailId())) return "coaching.crisis.mail-taken-back";
        return waiting.contains(step.mailId()) ? "coaching.crisis.mail-waits" : "coaching.crisis.mail-left";
    }

    private static String textKey(QueuedText text) {
        return text.reason() == QueuedText.Reason.TAKEN_BACK
                ? "coaching.crisis.text-state.TAKEN_BACK"
                : "coaching.crisis.text-state." + text.state();
    }
}
