package org.matricula.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.ProgrammeCertificate;

/** What is revoked of a person's certificates today, to be said beside what a record said once. */
record RevokedCertificates(
        Map<UUID, @Nullable Instant> ofRuns, @Nullable ProgrammeCertificate whole) {

    /** @param whole the programme's certificate; null if there is none */
    static RevokedCertificates of(List<CourseCertificate> certificates, @Nullable ProgrammeCertificate whole) {
        var ofRuns = new HashMap<UUID, @Nullable Instant>();
        // Of two learners of one person on one run, one standing certificate is enough.
        certificates.forEach(one -> {
            if (!ofRuns.containsKey(one.runId()) || one.revokedAt() == null) ofRuns.put(one.runId(), one.revokedAt());
        });
        return new RevokedCertificates(ofRuns, whole);
    }

    RecordStatement on(RecordStatement statement) {
        var certificate = statement.certificate();
        return new RecordStatement(
                statement.holder(),
                statement.email(),
                statement.provider(),
                statement.slug(),
                statement.programme(),
                statement.met(),
                statement.required(),
                statement.updatedAt(),
                statement.sections().stream().map(this::on).toList(),
                certificate == null || whole == null
                        ? certificate
                        : new RecordStatement.Whole(
                                certificate.earnedAt(), whole.revokedAt(), certificate.credential()));
    }

    private RecordStatement.Section on(RecordStatement.Section section) {
        return new RecordStatement.Section(
                section.title(),
                section.required(),
                section.met(),
                section.lines().stream().map(this::on).toList());
    }

    private RecordStatement.Line on(RecordStatement.Line line) {
        var earned = line.earned();
        if (earned == null || !ofRuns.containsKey(earned.runId())) return line;
        return new RecordStatement.Line(
                line.requirement(),
                earned.revoked(ofRuns.get(earned.runId())),
                line.attempts(),
                line.newer(),
                line.earlier());
    }
}
