package org.matricula.credential.recipient.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Manner;
import org.matricula.credential.recipient.Fate;
import org.matricula.credential.recipient.Given;
import org.matricula.credential.recipient.GivenAwards;
import org.matricula.credential.recipient.NamedAwards;
import org.matricula.credential.recipient.Proof;
import org.matricula.credential.recipient.WrittenAward;
import org.matricula.organisation.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Awards by programs, and reading them back (*Badges and credentials*, 7). What is asked for twice is awarded once; with an
 * {@code Idempotency-Key} the second answer is the first one too.
 */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
final class AwardsApi {

    private final Organisations organisations;
    private final NamedAwards awards;
    private final GivenAwards given;

    AwardsApi(Organisations organisations, NamedAwards awards, GivenAwards given) {
        this.organisations = organisations;
        this.awards = awards;
        this.given = given;
    }

    /**
     * An award to somebody named by an address, by the organisation's own id, or by both.
     *
     * @param earnedOn     the day it was earned, on the organisation's calendar
     * @param narrative    how it was earned, in Markdown
     * @param validThrough the last day it is valid; without it what the achievement says
     */
    record SentAward(
            @Nullable String email,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable LocalDate earnedOn,
            @Nullable String narrative,
            @Nullable List<Proof> evidence,
            @Nullable LocalDate validThrough) {

        WrittenAward written() {
            return new WrittenAward(
                    email, externalId, name, text(earnedOn), narrative, evidence, text(validThrough), null);
        }

        private static @Nullable String text(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    /** One award; {@code told}: whoever gets it is written to. */
    record SentOne(@Nullable SentAward award, @Nullable Boolean told) {}

    /** Up to a thousand, taken together or not at all. */
    record SentBatch(
            @Nullable List<SentAward> awards, @Nullable Boolean told) {}

    /**
     * What became of one.
     *
     * @param outcome    {@code AWARD}: awarded now; {@code CLAIM}: it waits to be claimed; {@code KNOWN}: it was given before
     * @param credential what was awarded now
     * @param claim      what waits now
     */
    record Outcome(
            Fate outcome,
            @Nullable UUID credential,
            @Nullable UUID claim) {

        static Outcome of(Given given) {
            return new Outcome(given.fate(), given.credentialId(), given.claimId());
        }
    }

    /** In the order of what was sent. */
    record Outcomes(List<Outcome> outcomes) {}

    @PostMapping("/achievements/{achievement}/awards")
    Outcome give(@PathVariable String organisation, @PathVariable UUID achievement, @RequestBody SentOne sent) {
        var award = sent.award() == null ? List.<SentAward>of() : List.of(sent.award());
        return give(organisation, achievement, award, sent.told(), "award.").getFirst();
    }

    @PostMapping("/achievements/{achievement}/awards/batch")
    Outcomes give(@PathVariable String organisation, @PathVariable UUID achievement, @RequestBody SentBatch sent) {
        var awards = Objects.requireNonNullElse(sent.awards(), List.<SentAward>of());
        return new Outcomes(give(organisation, achievement, awards, sent.told(), "awards[%d]."));
    }

    @GetMapping("/awards")
    GivenAwards.Page read(
            @PathVariable String organisation,
            @RequestParam(required = false) @Nullable UUID achievement,
            @RequestParam(required = false) @Nullable String externalId,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int size) {
        var wanted = new GivenAwards.Wanted(achievement, externalId, since);
        return given.page(organisations.get(organisation).id(), wanted, after, size);
    }

    private List<Outcome> give(
            String organisation, UUID achievement, List<SentAward> sent, @Nullable Boolean told, String prefix) {
        var manner = Boolean.TRUE.equals(told) ? Manner.TOLD : Manner.SILENT;
        var written = sent.stream().map(SentAward::written).toList();
        return awards.giveByProgram(organisations.get(organisation).id(), achievement, written, manner, prefix).stream()
                .map(Outcome::of)
                .toList();
    }
}
