package org.matricula.insight.coaching.web;

import java.util.List;
import java.util.Map;
import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.insight.coaching.CoachingReport;
import org.matricula.insight.coaching.HelpRatings;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** Finds what an address of measures names, and reads it as the caller may. */
@Component
class CoachingMeasuresReader {

    private final Organisations organisations;
    private final CoachingMeasures measures;
    private final HelpRatings ratings;
    private final Authority authority;
    private final Audit audit;

    CoachingMeasuresReader(
            Organisations organisations,
            CoachingMeasures measures,
            HelpRatings ratings,
            Authority authority,
            Audit audit) {
        this.organisations = organisations;
        this.measures = measures;
        this.ratings = ratings;
        this.authority = authority;
        this.audit = audit;
    }

    /** @throws NotFound if the organisation offers no coaching */
    CoachingReport read(String organisation, Caller caller) {
        return measures.of(
                organisations.get(organisation), authority.holds(caller, Permission.SEE_LEARNERS, organisation));
    }

    /** What learners wrote, for those who may see them; that it was read is noted. */
    List<HelpRatings.Said> words(CoachingReport report) {
        if (!report.seesPeople()) return List.of();
        var words = ratings.newest(report.offer().id());
        if (!words.isEmpty()) {
            audit.recordView(
                    report.provider().id(),
                    "coaching.satisfaction-read",
                    "coaching_offer",
                    report.offer().id(),
                    Map.of("answers", words.size()));
        }
        return words;
    }

    /** @throws NotFound if coaching never came with such a programme */
    static CoachingReport.Part programme(CoachingReport report, String slug) {
        return report.programmes().stream()
                .filter(part ->
                        part.programme() != null && part.programme().slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Organisation organisation(String slugOrId) {
        return organisations.get(slugOrId);
    }
}
