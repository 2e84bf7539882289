package org.matricula.pathway.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The list of received records as a file, for people and programs; filled in, it comes back as a table of decisions. */
@RestController
class InboxFile {

    private final InboxReader reader;

    InboxFile(InboxReader reader) {
        this.reader = reader;
    }

    @GetMapping({
        "/o/{organisation}/inbox/applications.csv",
        "/received/applications.csv",
        "/api/v1/organisations/{organisation}/applications.csv",
        "/api/v1/me/received.csv"
    })
    void download(
            @PathVariable(required = false) @Nullable String organisation,
            @ModelAttribute InboxAsked asked,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("applications.csv")
                        .build()
                        .toString());
        reader.export(organisation, asked, response.getOutputStream());
    }
}
