package org.matricula.learningmanager.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A tab of a run's page as a file to keep. */
final class RunFile {

    private RunFile() {}

    /** Where its rows are written to. */
    static OutputStream begin(RunDesk desk, RunTab tab, HttpServletResponse response) throws IOException {
        var name = desk.course().slug() + "-" + desk.run().slug() + tab.path().replace('/', '-') + ".csv";
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return response.getOutputStream();
    }
}
