package org.matricula.record.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.VisitOrigin;
import org.matricula.record.LinkedRecord;
import org.matricula.record.SharedRecord;
import org.matricula.record.SharedRecords;
import org.matricula.record.SharedSnapshot;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** A record at its public link. Browsers don't keep the answer, so that a link that was switched off is off. */
@Controller
final class PublicRecordController {

    private final SharedRecords shared;
    private final PublicUrl publicUrl;
    private final Templates templates;

    PublicRecordController(SharedRecords shared, PublicUrl publicUrl, Templates templates) {
        this.shared = shared;
        this.publicUrl = publicUrl;
        this.templates = templates;
    }

    @GetMapping("/r/{token}")
    Page record(@PathVariable Token token, HttpServletRequest request, HttpServletResponse response) {
        return Page.of(
                switch (found(token, request, response)) {
                    case SharedRecord live -> templates.recordPublic(live);
                    case SharedSnapshot fixed -> templates.recordLinkedSnapshot(fixed);
                });
    }

    @GetMapping("/api/v1/records/{token}")
    @ResponseBody
    SharedRecordJson json(@PathVariable Token token, HttpServletRequest request, HttpServletResponse response) {
        return switch (found(token, request, response)) {
            case SharedRecord live -> SharedRecordJson.of(live);
            case SharedSnapshot fixed -> SharedRecordJson.of(fixed, publicUrl.of("/r/" + token.value()));
        };
    }

    private LinkedRecord found(Token token, HttpServletRequest request, HttpServletResponse response) {
        var record = shared.at(token, VisitOrigin.ofRequest(request));
        if (!record.indexed()) response.setHeader("X-Robots-Tag", "noindex");
        return record;
    }
}
