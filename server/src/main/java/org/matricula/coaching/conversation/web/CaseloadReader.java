package org.matricula.coaching.conversation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offers;
import org.matricula.coaching.conversation.CaseKey;
import org.matricula.coaching.conversation.CaseList;
import org.matricula.coaching.conversation.CaseMark;
import org.matricula.coaching.conversation.CaseRow;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.matricula.platform.text.Text;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.PagePanel.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a coach's list of learners. That it was read stands in the audit, with how many it showed. */
@Component
class CaseloadReader {

    private final Organisations organisations;
    private final Offers offers;
    private final Caseload caseload;
    private final ObjectProvider<CaseMark> marks;
    private final ObjectProvider<PagePanel> panels;
    private final Audit audit;
    private final Clock clock;

    CaseloadReader(
            Organisations organisations,
            Offers offers,
            Caseload caseload,
            ObjectProvider<CaseMark> marks,
            ObjectProvider<PagePanel> panels,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.offers = offers;
        this.caseload = caseload;
        this.marks = marks;
        this.panels = panels;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if this organisation offers no coaching */
    CaseList list(String organisation, UUID coach, String words, @Nullable String after) {
        var provider = organisations.get(organisation);
        var offer = offers.ofOrganisation(provider.id()).orElseThrow(NotFound::new);
        var list = caseload.list(coach, provider.id(), words, CaseKey.parse(after));
        audit.recordView(
                provider.id(),
                "coaching.caseload-seen",
                "coaching_offer",
                offer.id(),
                Map.of("learners", list.rows().size()));
        return list;
    }

    CaseloadPage page(String organisation, Caller.SignedIn coach, String words, @Nullable String after) {
        var provider = organisations.get(organisation);
        var offer = offers.ofOrganisation(provider.id()).orElse(null);
        var list = offer == null ? CaseList.NONE : list(organisation, coach.accountId(), words, after);
        return new CaseloadPage(
                provider,
                list,
                words,
                after == null,
                LocalDate.ofInstant(clock.instant(), Text.zone()),
                offer == null ? Map.of() : marks(coach.accountId(), offer.id(), list),
                PagePanel.at(Place.COACH_CASELOAD, panels.stream(), coach, provider.slug()));
    }

    private Map<UUID, List<String>> marks(UUID coach, UUID offerId, CaseList list) {
        var learners = list.rows().stream().map(CaseRow::learnerId).toList();
        var all = new HashMap<UUID, List<String>>();
        marks.orderedStream()
                .forEach(mark -> mark.of(coach, offerId, learners)
                        .forEach((learner, words) -> all.computeIfAbsent(learner, id -> new ArrayList<>())
                                .add(words)));
        return all;
    }
}
