package org.matricula.coaching.conversation.web;

import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.conversation.CaseList;
import org.matricula.coaching.conversation.CaseRow;
import org.matricula.organisation.Organisation;

/**
 * A coach's learners.
 *
 * @param words   how the first name begins, as it was looked for
 * @param first   whether the list begins here
 * @param today   on the coach's calendar
 * @param marks   what else is said of a learner
 */
public record CaseloadPage(
        Organisation provider,
        CaseList list,
        String words,
        boolean first,
        LocalDate today,
        Map<UUID, List<String>> marks,
        List<JteModel> panels) {

    public String path() {
        return provider.path() + "/coach";
    }

    public String path(CaseRow row) {
        return path() + "/learners/" + row.learnerId();
    }

    public List<String> marks(CaseRow row) {
        return marks.getOrDefault(row.learnerId(), List.of());
    }

    /** The address of the next page. */
    public String more() {
        return path() + "?after=" + list.next() + "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
