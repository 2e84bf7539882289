package org.matricula.credential.recipient.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.recipient.AwardFile;
import org.matricula.credential.recipient.AwardFileLine;
import org.matricula.credential.recipient.AwardFileResult;
import org.matricula.organisation.Organisation;

/**
 * A file of awards, as whoever uploaded it sees it.
 *
 * @param show  which lines are shown
 * @param lines one more than fit on the page, if there are more
 * @param holders who has the credentials that came of the lines, as far as their accounts are open
 */
public record FilePage(
        Organisation organisation,
        Achievement achievement,
        AwardFile file,
        AwardFile.Counts counts,
        AwardFileLine.Outcome show,
        List<AwardFileLine> lines,
        int size,
        Map<UUID, String> holders) {

    public String path() {
        return organisation.path() + "/award-files/" + file.id();
    }

    public String awardPath() {
        return organisation.path() + "/achievements/" + achievement.id() + "/award";
    }

    public List<AwardFileLine> shown() {
        return lines.size() > size ? lines.subList(0, size) : lines;
    }

    /** Where the next page begins; null on the last one. */
    public @Nullable Integer next() {
        return lines.size() > size ? lines.get(size - 1).line() : null;
    }

    public String why(AwardFileLine line) {
        return AwardFileResult.why(line.problem(), line.problemLine());
    }

    public int count(AwardFileLine.Outcome outcome) {
        return switch (outcome) {
            case READY -> counts.ready();
            case WRONG -> counts.wrong();
            case AWARD -> counts.award();
            case CLAIM -> counts.claim();
            case KNOWN -> counts.known();
        };
    }
}
