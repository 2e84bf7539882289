package org.matricula.coaching.crisis.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.crisis.Crisis;
import org.matricula.coaching.crisis.CrisisWatch;
import org.matricula.coaching.crisis.HelpLine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Help for a learner in a crisis, for programs that the learner uses. */
@RestController
@RequestMapping("/api/v1/me/coaching/{organisation}/help")
class HelpApi {

    /**
     * @param toldAt         when people were told; null if nobody was
     * @param acknowledgedAt when one of them said that they see to it
     */
    record HelpJson(
            String region,
            List<HelpLine> lines,
            List<String> own,
            @Nullable Instant toldAt,
            @Nullable Instant acknowledgedAt) {

        static HelpJson of(HelpPage page) {
            var crisis = page.crisis();
            return new HelpJson(page.region(), page.lines(), page.own(), told(crisis), acknowledged(crisis));
        }

        private static @Nullable Instant told(@Nullable Crisis crisis) {
            return crisis == null ? null : crisis.raisedAt();
        }

        private static @Nullable Instant acknowledged(@Nullable Crisis crisis) {
            return crisis == null ? null : crisis.acknowledgedAt();
        }
    }

    private final HelpReader reader;
    private final CrisisWatch watch;

    HelpApi(HelpReader reader, CrisisWatch watch) {
        this.reader = reader;
        this.watch = watch;
    }

    @GetMapping
    HelpJson show(@PathVariable String organisation, @RequestParam(required = false) @Nullable String region) {
        return HelpJson.of(reader.read(organisation, region));
    }

    /** The learner needs help now: people are told at once. */
    @PostMapping
    HelpJson press(@PathVariable String organisation) {
        watch.press(reader.person(), reader.offer(organisation));
        return HelpJson.of(reader.read(organisation, null));
    }
}
