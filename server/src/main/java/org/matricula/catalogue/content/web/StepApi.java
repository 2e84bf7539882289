package org.matricula.catalogue.content.web;

import java.util.UUID;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.web.ContentAnswers.SentOne;
import org.matricula.catalogue.content.web.ContentAnswers.StepAnswer;
import org.matricula.catalogue.web.Desk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One step of a draft, for programs, and for the editor that saves while somebody writes. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/courses/{course}/runs/{run}/content/steps/{step}")
class StepApi {

    private final Desk desk;
    private final Drafting drafting;

    StepApi(Desk desk, Drafting drafting) {
        this.desk = desk;
        this.drafting = drafting;
    }

    @GetMapping
    StepAnswer show(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID step) {
        var edited = desk.run(organisation, course, run);
        return StepAnswer.of(drafting.step(edited.run().id(), step));
    }

    /** Answers 409 if the step has another revision than the one sent. */
    @PutMapping
    StepAnswer save(
            @PathVariable String organisation,
            @PathVariable String course,
            @PathVariable String run,
            @PathVariable UUID step,
            @RequestBody SentOne sent) {
        var edited = desk.run(organisation, course, run);
        drafting.step(edited.run().id(), step);
        var revision = sent.revision() == null ? -1 : sent.revision();
        drafting.save(edited.of().organisation().id(), edited.run().id(), sent.read(step), revision);
        return StepAnswer.of(drafting.step(edited.run().id(), step));
    }
}
