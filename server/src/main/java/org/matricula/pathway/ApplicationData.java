package org.matricula.pathway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** Whom a person sent records to, and what was said about them. */
@Component
final class ApplicationData implements PersonalData {

    private final ApplicationStore store;
    private final SendingStore sending;
    private final ApplicationMessages messages;
    private final InstitutionLetters letters;

    ApplicationData(
            ApplicationStore store, SendingStore sending, ApplicationMessages messages, InstitutionLetters letters) {
        this.store = store;
        this.sending = sending;
        this.messages = messages;
        this.letters = letters;
    }

    /** {@code messages} have those of both sides, and no notes of staff. */
    record Sent(
            UUID id,
            UUID pathwayId,
            UUID programmeId,
            Application.State state,
            String name,
            String email,
            int consentVersion,
            Instant sentAt,
            @Nullable Instant updatedAt,
            @Nullable Instant openedAt,
            @Nullable Instant decidedAt,
            @Nullable Instant withdrawnAt,
            @Nullable BigDecimal amount,
            String grantedFor,
            List<Message> messages) {}

    record Message(Instant at, ApplicationMessage.WrittenBy writtenBy, String text) {}

    @Override
    public String section() {
        return "applications";
    }

    @Override
    public List<Sent> export(Person person) {
        return store.of(person).stream().map(this::sent).toList();
    }

    /** That it was sent and what was decided stays, for the institution's counts; nothing says any more whose it was. */
    @Override
    public void erase(Person person) {
        var all = store.of(person);
        all.forEach(letters::takeBack);
        messages.forget(all.stream().map(Application::id).toList());
        sending.erase(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "application.holder, email",
                "who sent a record to an institution, for it to know whom it answers; emptied by erasure, and when the learner withdraws it: at once if nobody had read it, else once the institution has answered (the address at once)",
                "application.reference, granted_for",
                "the institution's own number for it, and what it granted; emptied by erasure",
                "application_history",
                "when it was sent, read, decided, withdrawn, and by whose account; kept, nameless once the account is erased",
                "application_message.text",
                "what learner and institution wrote each other, and staff's notes; removed by erasure, and when it is withdrawn before anybody had read it",
                "application_template",
                "words an institution uses again and again, with nobody's name in them; until its staff remove them");
    }

    private Sent sent(Application one) {
        return new Sent(
                one.id(),
                one.pathwayId(),
                one.programmeId(),
                one.state(),
                one.holder(),
                one.email(),
                one.consentVersion(),
                one.sentAt(),
                one.updatedAt(),
                one.openedAt(),
                one.decidedAt(),
                one.withdrawnAt(),
                one.amount(),
                one.grantedFor(),
                messages.of(one.id()).stream()
                        .map(message -> new Message(message.at(), message.writtenBy(), message.text()))
                        .toList());
    }
}
