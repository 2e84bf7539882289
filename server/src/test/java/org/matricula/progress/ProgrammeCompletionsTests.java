package org.matricula.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.enrolment.Track;
import org.matricula.platform.Ids;

class ProgrammeCompletionsTests {

    private static final UUID BOTANY = Ids.next();
    private static final UUID GEOLOGY = Ids.next();
    private static final UUID ZOOLOGY = Ids.next();
    private static final Programme ANY_TWO = new Programme(
            Ids.next(),
            Ids.next(),
            "any-two",
            "Any two",
            "",
            "",
            0,
            List.of(RequirementGroup.any(
                    2,
                    "",
                    Stream.of(BOTANY, GEOLOGY, ZOOLOGY).map(Requirement::anyOf).toList())),
            Map.of());

    @Test
    void programmeIsEarnedWithTheCertificateThatCompletesIt() {
        var certificates = List.of(
                certificate(BOTANY, "2014-06-30", Track.VERIFIED, null),
                certificate(GEOLOGY, "2015-06-30", Track.VERIFIED, null),
                certificate(ZOOLOGY, "2016-06-30", Track.VERIFIED, null));

        assertThat(ProgrammeCompletions.completed(ANY_TWO, certificates)).contains(certificates.get(1));
    }

    @Test
    void sameCourseTwiceIsOneCourse() {
        assertThat(ProgrammeCompletions.completed(
                        ANY_TWO,
                        List.of(
                                certificate(BOTANY, "2014-06-30", Track.VERIFIED, null),
                                certificate(BOTANY, "2015-06-30", Track.VERIFIED, null))))
                .isEmpty();
    }

    @Test
    void auditedAndRevokedCertificatesDoNotCount() {
        assertThat(ProgrammeCompletions.completed(
                        ANY_TWO,
                        List.of(
                                certificate(BOTANY, "2014-06-30", Track.AUDIT, null),
                                certificate(GEOLOGY, "2015-06-30", Track.VERIFIED, "2015-08-01"),
                                certificate(ZOOLOGY, "2016-06-30", Track.VERIFIED, null))))
                .isEmpty();
    }

    private static CourseCertificate certificate(UUID course, String earned, Track track, @Nullable String revoked) {
        return new CourseCertificate(
                new UUID(0, 1),
                Ids.next(),
                course,
                track,
                Result.PASS,
                null,
                at(earned),
                revoked == null ? null : at(revoked),
                revoked == null ? null : "A mistake");
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
