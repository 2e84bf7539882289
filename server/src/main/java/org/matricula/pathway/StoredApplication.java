package org.matricula.pathway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.RowMapper;

/** An application as its row has it. */
record StoredApplication(
        UUID id,
        UUID learnerId,
        UUID pathwayId,
        UUID programmeId,
        UUID organisationId,
        @Nullable UUID snapshotId,
        Application.State state,
        String holder,
        String email,
        String reference,
        @Nullable UUID assigneeId,
        @Nullable UUID mailId,
        boolean bounced,
        int consentVersion,
        Instant sentAt,
        @Nullable Instant updatedAt,
        @Nullable Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant withdrawnAt,
        boolean owesAnswer,
        @Nullable BigDecimal amount,
        String grantedFor) {

    static final RowMapper<Application> MAPPER = reading(Rows.of(StoredApplication.class));

    private static RowMapper<Application> reading(RowMapper<StoredApplication> rows) {
        return (row, number) -> rows.mapRow(row, number).application();
    }

    private Application application() {
        return new Application(
                id,
                learnerId,
                pathwayId,
                programmeId,
                organisationId,
                state,
                new Application.Sent(snapshotId, holder, email, consentVersion),
                new Application.Filing(reference, assigneeId),
                new Application.Notice(mailId, bounced),
                new Application.Times(sentAt, updatedAt, openedAt, decidedAt, withdrawnAt),
                new Application.Grant(amount, grantedFor),
                owesAnswer);
    }
}
