package org.matricula.record.web;

import java.util.List;
import org.matricula.account.People;
import org.matricula.catalogue.Completion;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.record.ProgrammeProgress;
import org.matricula.record.ProgrammeProgressReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** A learner's way through a programme, and from there to the record. */
@Controller
final class ProgrammeProgressController {

    private final People people;
    private final ProgrammeProgressReader reader;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    ProgrammeProgressController(
            People people, ProgrammeProgressReader reader, ObjectProvider<PagePanel> panels, Templates templates) {
        this.people = people;
        this.reader = reader;
        this.panels = panels;
        this.templates = templates;
    }

    /** {@code record} says whether there is one, at {@code /api/v1/me/records/{programme}}. */
    record Progress(
            String programme,
            String title,
            String provider,
            Completion.State state,
            int met,
            int required,
            boolean record,
            List<Section> sections) {}

    record Section(String title, int required, List<Line> requirements) {}

    /** {@code courses} are slugs. */
    record Line(String requirement, ProgrammeProgress.State state, List<String> courses) {}

    @GetMapping("/programmes/{programme}/progress")
    Page page(@PathVariable String programme, @AuthenticationPrincipal Caller.SignedIn caller) {
        return Page.of(templates.recordProgress(
                reader.of(caller(), programme),
                PagePanel.at(PagePanel.Place.PROGRAMME_PROGRESS, panels.stream(), caller, programme)));
    }

    @GetMapping("/api/v1/me/programmes/{programme}/progress")
    @ResponseBody
    Progress json(@PathVariable String programme) {
        var progress = reader.of(caller(), programme);
        var completion = progress.completion();
        return new Progress(
                progress.programme().slug(),
                progress.programme().title(),
                progress.provider().name(),
                completion.state(),
                completion.met(),
                completion.needed(),
                progress.hasRecord(),
                progress.sections().stream()
                        .map(section -> new Section(section.title(), section.required(), lines(section)))
                        .toList());
    }

    private static List<Line> lines(ProgrammeProgress.Section section) {
        return section.lines().stream()
                .map(line -> new Line(
                        line.requirement(),
                        line.state(),
                        line.courses().stream().map(course -> course.slug()).toList()))
                .toList();
    }

    private Person caller() {
        return people.personOf(Caller.currentAccountId().orElseThrow());
    }
}
