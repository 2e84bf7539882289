package org.matricula.pathway.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Application;
import org.matricula.pathway.ApplicationEvent;
import org.matricula.pathway.ApplicationMessage;

/** One received record with all that belongs to it, for programs. {@code record} is null once the learner took it away. */
record ReceivedJson(
        Row application,
        @Nullable ReceivedRecordJson record,
        List<Version> versions,
        List<ApplicationMessage> messages,
        List<ApplicationEvent> history) {

    /** One of several that were sent, the newest first; {@code news} are requirements that say something else than before. */
    record Version(int number, Instant sentAt, boolean latest, String sha256, List<String> news) {

        static Version of(ReceivedVersion one) {
            return new Version(
                    one.number(),
                    one.sentAt(),
                    one.latest(),
                    one.shown().snapshot().digest(),
                    one.news());
        }
    }

    /**
     * @param waits  for the institution's word: a withdrawal, or a message of the learner
     * @param amount in {@code unit}; null where nothing is granted or counted
     */
    record Row(
            UUID id,
            Application.State state,
            String holder,
            String email,
            UUID pathwayId,
            String pathway,
            UUID programmeId,
            String programme,
            String reference,
            @Nullable UUID assigneeId,
            Instant sentAt,
            @Nullable Instant updatedAt,
            @Nullable Instant openedAt,
            @Nullable Instant decidedAt,
            @Nullable Instant withdrawnAt,
            boolean owesAnswer,
            boolean waits,
            @Nullable BigDecimal amount,
            String unit,
            String grantedFor) {

        static Row of(Application application, boolean waits, InboxNames names) {
            return new Row(
                    application.id(),
                    application.state(),
                    application.holder(),
                    application.email(),
                    application.pathwayId(),
                    names.pathway(application).title(),
                    application.programmeId(),
                    names.programme(application),
                    application.reference(),
                    application.assigneeId(),
                    application.sentAt(),
                    application.updatedAt(),
                    application.openedAt(),
                    application.decidedAt(),
                    application.withdrawnAt(),
                    application.owesAnswer(),
                    waits,
                    application.amount(),
                    names.pathway(application).creditUnit(),
                    application.grantedFor());
        }
    }

    /** A page of a list. {@code next} is the value of {@code after} for the next page; null on the last. */
    record Found(
            int matching, List<Row> applications, @Nullable String next) {

        static Found of(InboxListPage page) {
            return new Found(
                    page.matching(),
                    page.rows().stream()
                            .map(row -> Row.of(row.application(), row.waits(), page.names()))
                            .toList(),
                    page.next());
        }
    }

    static ReceivedJson of(ReceivedPage page) {
        return new ReceivedJson(
                Row.of(page.application(), page.waits(), page.names()),
                page.shown() == null ? null : ReceivedRecordJson.of(page.shown()),
                page.versions().stream().map(Version::of).toList(),
                page.messages(),
                page.history());
    }
}
