package org.matricula.learningmanager.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.matricula.roll.RollExport;
import org.matricula.roll.RollExport.Kind;
import org.matricula.roll.RollExports;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All learners of an organisation as files, and who took out which, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/learning-manager/exports")
class ExportsApi {

    private final Desks desks;
    private final RollExports exports;
    private final RollFiles files;

    ExportsApi(Desks desks, RollExports exports, RollFiles files) {
        this.desks = desks;
        this.exports = exports;
        this.files = files;
    }

    @GetMapping
    List<RollExport> list(@PathVariable String organisation) {
        var own = desks.of(organisation, Tab.COURSES).organisation();
        return exports.history(own.id(), null, ExportsController.SHOWN);
    }

    @GetMapping("/" + RollFiles.PROGRESS)
    void progress(@PathVariable String organisation, HttpServletResponse out) throws IOException {
        files.send(desks.of(organisation, Tab.COURSES).organisation(), Kind.PROGRESS, out);
    }

    @GetMapping("/" + RollFiles.DETAILED)
    void details(@PathVariable String organisation, HttpServletResponse out) throws IOException {
        files.send(desks.of(organisation, Tab.COURSES).organisation(), Kind.DETAILED, out);
    }
}
