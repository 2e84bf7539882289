package org.matricula.pathway.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.ApplicationEvent;
import org.matricula.pathway.ApplicationMessage;
import org.matricula.pathway.OwnApplication;

/**
 * A learner's application for programs. What is null hasn't happened, or isn't there.
 *
 * @param programme      slug
 * @param recordSaysMore whether the record says something now that the institution doesn't have
 * @param answerAwaited  whether it was withdrawn after it had been read, and the institution hasn't answered
 * @param amount         granted, in {@code unit}
 */
record ApplicationJson(
        UUID id,
        String programme,
        UUID pathway,
        String title,
        String institution,
        OwnApplication.Stage state,
        Instant sentAt,
        @Nullable Instant updatedAt,
        @Nullable Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant withdrawnAt,
        boolean answerAwaited,
        boolean recordSaysMore,
        @Nullable BigDecimal amount,
        String unit,
        String grantedFor,
        int consentVersion) {

    /** One with what became of it and what was written, the oldest first. */
    record Whole(ApplicationJson application, List<Happened> history, List<Message> messages) {

        static Whole of(OwnApplication application, List<ApplicationEvent> history, List<ApplicationMessage> messages) {
            return new Whole(
                    ApplicationJson.of(application),
                    history.stream()
                            .map(event -> new Happened(event.at(), event.kind()))
                            .toList(),
                    messages.stream()
                            .map(message -> new Message(message.at(), message.writtenBy(), message.text()))
                            .toList());
        }
    }

    record Message(Instant at, ApplicationMessage.WrittenBy by, String text) {}

    record Happened(Instant at, ApplicationEvent.Kind what) {}

    static ApplicationJson of(OwnApplication own) {
        var application = own.application();
        return new ApplicationJson(
                own.id(),
                own.programme().slug(),
                own.pathway().id(),
                own.pathway().title(),
                own.institution().name(),
                own.stage(),
                application.sentAt(),
                application.updatedAt(),
                application.openedAt(),
                application.decidedAt(),
                application.withdrawnAt(),
                application.owesAnswer(),
                own.saysMore(),
                application.amount(),
                own.pathway().creditUnit(),
                application.grantedFor(),
                application.consentVersion());
    }
}
