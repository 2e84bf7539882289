package org.matricula.learningmanager.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Organisation;
import org.matricula.platform.security.Caller;
import org.matricula.roll.RollExport.Kind;
import org.matricula.roll.RollExports;
import org.matricula.roll.RollQuery;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a roll as a file, for people and programs alike. */
@Component
class RollFiles {

    /** The two files, by the last part of their address. */
    static final String PROGRESS = "progress.csv";

    static final String DETAILED = "details.csv";

    private final RollExports exports;
    private final LearnerGroups groups;

    RollFiles(RollExports exports, LearnerGroups groups) {
        this.exports = exports;
        this.groups = groups;
    }

    /** Those of a run whom the query finds. */
    void send(RunDesk desk, Kind kind, RollQuery query, HttpServletResponse response) throws IOException {
        var name = desk.course().slug() + "-" + desk.run().slug();
        send(desk.desk().organisation(), desk.run().id(), name, kind, query, response);
    }

    /** All of the organisation's. */
    void send(Organisation organisation, Kind kind, HttpServletResponse response) throws IOException {
        send(organisation, null, organisation.slug(), kind, RollQuery.all(1), response);
    }

    private void send(
            Organisation organisation,
            @Nullable UUID runId,
            String name,
            Kind kind,
            RollQuery query,
            HttpServletResponse response)
            throws IOException {
        var file = name + (kind == Kind.PROGRESS ? "-progress.csv" : "-details.csv");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        exports.write(
                organisation.id(),
                runId,
                kind,
                query,
                groups.names(organisation.id()),
                Caller.currentActorId().orElseThrow(),
                response.getOutputStream());
    }
}
