package org.matricula.insight.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.insight.Baseline;
import org.matricula.insight.Baselines;
import org.matricula.insight.Measures;
import org.matricula.insight.web.MeasuresJson.OfPathway;
import org.matricula.insight.web.MeasuresJson.OfProgramme;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/programmes/{programme}/measures")
class MeasuresApi {

    private final MeasuresReader reader;
    private final Measures measures;
    private final Baselines baselines;

    MeasuresApi(MeasuresReader reader, Measures measures, Baselines baselines) {
        this.reader = reader;
        this.measures = measures;
        this.baselines = baselines;
    }

    /** In percent, with one decimal at most. */
    record SentBaseline(
            @Nullable BigDecimal atSix, @Nullable BigDecimal atNine) {

        Baseline read() {
            if (atSix == null) throw Invalid.field("atSix", "insight.baseline.wrong");
            if (atNine == null) throw Invalid.field("atNine", "insight.baseline.wrong");
            return new Baseline(atSix, atNine);
        }
    }

    @GetMapping
    OfProgramme programme(
            @PathVariable String organisation, @PathVariable String programme, @AuthenticationPrincipal Caller caller) {
        return OfProgramme.of(reader.read(organisation, programme, caller));
    }

    @GetMapping("/{pathway}")
    OfPathway pathway(
            @PathVariable String organisation,
            @PathVariable String programme,
            @PathVariable UUID pathway,
            @AuthenticationPrincipal Caller caller) {
        return OfPathway.of(Measures.way(reader.read(organisation, programme, caller), pathway));
    }

    @PostMapping("/count")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@PathVariable String organisation, @PathVariable String programme) {
        measures.countAgain(reader.programme(organisation, programme));
    }

    @PutMapping("/baseline")
    Baseline baseline(
            @PathVariable String organisation, @PathVariable String programme, @RequestBody SentBaseline sent) {
        var found = reader.programme(organisation, programme);
        baselines.set(found, sent.read());
        return baselines.of(found.id());
    }
}
