package org.matricula.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.matricula.catalogue.Completion;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.progress.CourseCertificate;

/**
 * That there is a record of a programme, and how far it has come.
 *
 * @param shareable whether it may be newly shown to others: at least one certificate stands
 */
public record RecordSummary(Programme programme, Organisation provider, Completion completion, boolean shareable) {

    /**
     * The record of somebody with these certificates: a verified one in the programme makes it, even a revoked one;
     * only those that stand count (*Programme records*, 1).
     */
    static Optional<RecordSummary> of(
            Programme programme, Organisation provider, Collection<CourseCertificate> certificates) {
        var verified = verifiedIn(programme, certificates);
        if (verified.isEmpty()) return Optional.empty();
        var standing = verified.stream()
                .filter(CourseCertificate::counts)
                .map(CourseCertificate::courseId)
                .collect(Collectors.toSet());
        return Optional.of(new RecordSummary(programme, provider, programme.progress(standing), !standing.isEmpty()));
    }

    static List<CourseCertificate> verifiedIn(Programme programme, Collection<CourseCertificate> certificates) {
        var courses = programme.courseIds();
        return certificates.stream()
                .filter(one -> one.isVerified() && courses.contains(one.courseId()))
                .toList();
    }

    /** The address of its page. */
    public String path() {
        return "/records/" + programme.slug();
    }
}
