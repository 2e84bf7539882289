package org.matricula.learningmanager.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.matricula.roll.RollEntry;
import org.matricula.roll.RollExport.Kind;
import org.matricula.roll.RollPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is enrolled in a run, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/runs/{run}/enrolled")
class EnrolledApi {

    private final RunDesks desks;
    private final EnrolledReader reader;
    private final RollFiles files;

    EnrolledApi(RunDesks desks, EnrolledReader reader, RollFiles files) {
        this.desks = desks;
        this.reader = reader;
        this.files = files;
    }

    @GetMapping
    RollPage<RollEntry> list(@PathVariable String organisation, @PathVariable UUID run, LearnersAsked asked) {
        return reader.page(desks.of(organisation, run), asked.entries()).found();
    }

    @GetMapping("/" + RollFiles.PROGRESS)
    void progress(
            @PathVariable String organisation, @PathVariable UUID run, LearnersAsked asked, HttpServletResponse out)
            throws IOException {
        files.send(desks.of(organisation, run), Kind.PROGRESS, asked.entries(), out);
    }

    @GetMapping("/" + RollFiles.DETAILED)
    void details(
            @PathVariable String organisation, @PathVariable UUID run, LearnersAsked asked, HttpServletResponse out)
            throws IOException {
        files.send(desks.of(organisation, run), Kind.DETAILED, asked.entries(), out);
    }
}
