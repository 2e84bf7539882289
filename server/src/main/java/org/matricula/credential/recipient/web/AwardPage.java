package org.matricula.credential.recipient.web;

import static org.matricula.platform.text.Text.t;

import java.util.ArrayList;
import java.util.List;
import org.matricula.credential.Achievement;
import org.matricula.credential.recipient.AwardFile;
import org.matricula.credential.recipient.Fate;
import org.matricula.credential.recipient.LearnerSearch.Candidate;
import org.matricula.credential.recipient.Planned;
import org.matricula.credential.recipient.Proof;
import org.matricula.organisation.Organisation;

/**
 * The page where an achievement is awarded to people who are named.
 *
 * @param maySearch  whether the reader may see the organisation's learners
 * @param found      whom a search found
 * @param chosen     whom the reader picked before
 * @param planned    what would become of each; empty before the review
 * @param groups     how many pieces of evidence there is room for
 */
public record AwardPage(
        Organisation organisation,
        Achievement achievement,
        AwardForm form,
        boolean maySearch,
        List<Candidate> found,
        List<Candidate> chosen,
        List<Planned> planned,
        List<AwardFile> files,
        int groups) {

    public String path() {
        return organisation.path() + "/achievements/" + achievement.id() + "/award";
    }

    /** What was entered, and room for more. */
    public List<Proof> evidence() {
        var evidence = new ArrayList<>(form.proofs());
        while (evidence.size() < groups) evidence.add(new Proof("", "", ""));
        return evidence;
    }

    /** Whom the planned one is, as the reader wrote it or by name. */
    public String recipient(Planned one) {
        var to = one.award().to();
        if (to.learnerId() != null)
            return chosen.stream()
                    .filter(candidate -> candidate.learnerId().equals(to.learnerId()))
                    .map(Candidate::name)
                    .findFirst()
                    .orElse("");
        return to.email() != null ? to.email().written() : String.valueOf(to.externalId());
    }

    /** Where the ids that nobody here has stand in the list, with the line of each; empty if there are none. */
    public List<String> unknownIds() {
        return planned.stream()
                .filter(one -> one.takenFor() == Planned.TakenFor.UNKNOWN_ID)
                .map(one -> String.valueOf(one.award().to().externalId()))
                .map(id -> "“" + id + "” (" + t("credential.recipient.review.line", form.lineOf(id)) + ")")
                .toList();
    }

    public int count(Fate fate) {
        return (int) planned.stream().filter(one -> one.fate() == fate).count();
    }
}
