package org.matricula.credential.verify;

import static org.matricula.platform.text.Text.t;

import org.matricula.credential.web.CheckWords;
import org.matricula.openbadges.Verdict;

/** Why a check came out as it did, in a sentence. */
public final class FindingWords {

    private FindingWords() {}

    public static String why(Finding finding) {
        if (finding.several() == 0 && finding.verdict() == Verdict.NO_CREDENTIAL) return t("credential.bulk.nothing");
        if (finding.several() == 0) return t("credential.bulk.late", BulkWork.LONGEST.toMinutes());
        var why = finding.reason() == null
                ? CheckWords.sentence(finding.verdict())
                : CheckWords.sentence(finding.reason());
        if (finding.statusReason() != null) why += " " + t("credential.verified.reason", finding.statusReason());
        return finding.several() == 1 ? why : t("credential.verified.several", finding.several()) + " " + why;
    }
}
