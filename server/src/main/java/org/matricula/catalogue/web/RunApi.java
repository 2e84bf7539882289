package org.matricula.catalogue.web;

import static org.matricula.catalogue.web.CourseForm.orEmpty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.web.CatalogueAnswers.RunAnswer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The runs of an organisation's course, for its programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/courses/{course}/runs")
class RunApi {

    private final Desk desk;
    private final CatalogueReader reader;
    private final Runs runs;

    RunApi(Desk desk, CatalogueReader reader, Runs runs) {
        this.desk = desk;
        this.reader = reader;
        this.runs = runs;
    }

    /** A run as a program sends it; {@code slug} counts only for a new one. */
    record SentRun(
            @Nullable String slug,
            @Nullable String title,
            @Nullable String partnerCode,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant enrolmentOpensAt,
            @Nullable Instant enrolmentClosesAt,
            @Nullable BusinessModel model,
            @Nullable Integer weeks,
            @Nullable Integer graceDays) {
        RunDetails details() {
            return new RunDetails(
                    orEmpty(title),
                    partnerCode,
                    startsAt,
                    endsAt,
                    enrolmentOpensAt,
                    enrolmentClosesAt,
                    model == null ? BusinessModel.OPEN_UPGRADE : model,
                    weeks,
                    graceDays == null ? RunDetails.DEFAULT_GRACE_DAYS : graceDays);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RunAnswer create(@PathVariable String organisation, @PathVariable String course, @RequestBody SentRun sent) {
        var edited = desk.course(organisation, course);
        var run = runs.add(edited.organisation().id(), edited.course().id(), sent.slug(), sent.details());
        return RunAnswer.of(reader.run(run, edited.organisation()));
    }

    @GetMapping("/{run}")
    RunAnswer show(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        var edited = desk.run(organisation, course, run);
        return RunAnswer.of(reader.run(edited.run(), edited.of().organisation()));
    }

    @PutMapping("/{run}")
    RunAnswer update(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @RequestBody SentRun sent) {
        var edited = desk.run(organisation, course, run);
        runs.update(edited.of().organisation().id(), edited.run().id(), sent.details());
        return show(organisation, course, run);
    }

    @DeleteMapping("/{run}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        var edited = desk.run(organisation, course, run);
        runs.remove(edited.of().organisation().id(), edited.run().id());
    }
}
