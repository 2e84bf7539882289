package org.matricula.coaching.conversation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's coach for programs that the learner uses. */
@RestController
@RequestMapping("/api/v1/me/coaching/{organisation}/coach")
class OwnCoachApi {

    /** @param coach first name; null while nobody coaches */
    record OwnCoachJson(
            String organisation,
            boolean agrees,
            @Nullable String coach,
            @Nullable Instant since) {

        static OwnCoachJson of(OwnCoach own) {
            var assignment = own.assignment();
            return new OwnCoachJson(
                    own.provider().slug(),
                    own.agrees(),
                    assignment == null ? null : own.coach(),
                    assignment == null ? null : assignment.since());
        }
    }

    private final OwnCoachReader reader;

    OwnCoachApi(OwnCoachReader reader) {
        this.reader = reader;
    }

    @GetMapping
    OwnCoachJson show(@PathVariable String organisation) {
        return OwnCoachJson.of(reader.read(organisation));
    }
}
