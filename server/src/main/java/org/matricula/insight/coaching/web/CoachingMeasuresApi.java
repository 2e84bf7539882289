package org.matricula.insight.coaching.web;

import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.platform.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coaching/measures")
class CoachingMeasuresApi {

    private final CoachingMeasuresReader reader;
    private final CoachingMeasures measures;

    CoachingMeasuresApi(CoachingMeasuresReader reader, CoachingMeasures measures) {
        this.reader = reader;
        this.measures = measures;
    }

    @GetMapping
    CoachingMeasuresJson all(@PathVariable String organisation, @AuthenticationPrincipal Caller caller) {
        var report = reader.read(organisation, caller);
        return CoachingMeasuresJson.of(report, reader.words(report));
    }

    @PostMapping("/count")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void count(@PathVariable String organisation) {
        measures.countAgain(reader.organisation(organisation));
    }
}
