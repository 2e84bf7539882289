package org.matricula.record.web;

import java.time.Clock;
import org.matricula.platform.Token;
import org.matricula.platform.web.Page;
import org.matricula.record.SharedRecords;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** A record at its public link. Browsers don't keep the answer, so that a link that was switched off is off. */
@Controller
final class PublicRecordController {

    private final SharedRecords shared;
    private final Clock clock;
    private final Templates templates;

    PublicRecordController(SharedRecords shared, Clock clock, Templates templates) {
        this.shared = shared;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/r/{token}")
    Page record(@PathVariable Token token) {
        return Page.of(templates.recordPublic(shared.at(token), clock.instant()));
    }

    @GetMapping("/api/v1/records/{token}")
    @ResponseBody
    SharedRecordJson json(@PathVariable Token token) {
        var found = shared.at(token);
        return new SharedRecordJson(found.holder(), clock.instant(), RecordJson.forOthers(found.record()));
    }
}
