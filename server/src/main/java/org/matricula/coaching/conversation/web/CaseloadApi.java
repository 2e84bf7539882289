package org.matricula.coaching.conversation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.CaseList;
import org.matricula.coaching.conversation.CaseRow;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A coach's learners for programs that the coach uses. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coach")
class CaseloadApi {

    /** @param next to be sent as {@code after} for more; null at the end */
    record CaseloadJson(List<RowJson> learners, @Nullable String next) {

        static CaseloadJson of(CaseList list) {
            return new CaseloadJson(
                    list.rows().stream().map(RowJson::of).toList(),
                    list.next() == null ? null : list.next().toString());
        }
    }

    /**
     * @param followUp   the day of the next one; null without one
     * @param lastActive null where the learner didn't agree that it is told
     */
    record RowJson(
            UUID learnerId,
            String givenName,
            String timeZone,
            @Nullable LocalDate followUp,
            @Nullable Instant lastActive) {

        static RowJson of(CaseRow row) {
            return new RowJson(row.learnerId(), row.givenName(), row.zone(), row.followUp(), row.lastActive());
        }
    }

    private final CaseloadReader reader;

    CaseloadApi(CaseloadReader reader) {
        this.reader = reader;
    }

    @GetMapping
    CaseloadJson list(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String after) {
        var coach = Caller.currentAccountId().orElseThrow(NotFound::new);
        return CaseloadJson.of(reader.list(organisation, coach, words, after));
    }
}
