package org.matricula.delivery.web;

import java.util.List;
import java.util.Optional;
import org.matricula.credential.Award;
import org.matricula.credential.Credentials;
import org.matricula.credential.Standing;
import org.matricula.delivery.Seat;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;
import org.matricula.progress.Results;
import org.springframework.stereotype.Component;

/** Finds what came of a learner's place in a run: their result, the certificate, and where it is. */
@Component
class RunOutcomes {

    private final Results results;
    private final Credentials credentials;

    RunOutcomes(Results results, Credentials credentials) {
        this.results = results;
        this.credentials = credentials;
    }

    RunOutcome of(Seat seat) {
        var run = seat.run().id();
        var result = results.gradesOf(seat.person()).stream()
                .filter(grade -> grade.runId().equals(run))
                .map(Grade::result)
                .findFirst();
        var certificate = results.certificatesOf(seat.person()).stream()
                .filter(one -> one.runId().equals(run) && !one.isRevoked())
                .findFirst();
        var credential = certificate.flatMap(found -> credential(seat));
        return new RunOutcome(
                result.or(() -> certificate.map(CourseCertificate::result)).orElse(null),
                certificate.map(CourseCertificate::earnedAt).orElse(null),
                credential.orElse(null),
                credential.isEmpty()
                        && certificate.filter(CourseCertificate::isVerified).isPresent());
    }

    private Optional<String> credential(Seat seat) {
        return credentials.of(seat.person()).stream()
                .filter(award -> award.sourceKey().equals(seat.run().id().toString()))
                .filter(this::stands)
                .map(award -> award.address().path())
                .findFirst();
    }

    private boolean stands(Award award) {
        return credentials
                .standings(List.of(award.credentialId()))
                .getOrDefault(award.credentialId(), Standing.UNCHANGED)
                .isValid();
    }
}
