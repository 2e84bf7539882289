package org.matricula.pathway.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** One of several records that a learner sent for an application, as page and for programs. */
@Controller
class ReceivedVersionController {

    private final ReceivedReader reader;
    private final Templates templates;

    ReceivedVersionController(ReceivedReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping({
        "/o/{organisation}/inbox/{application}/versions/{version}",
        "/received/{application}/versions/{version}"
    })
    Page show(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @PathVariable int version) {
        var desk = reader.desk(organisation);
        var found = reader.version(desk, application, version);
        return Page.of(templates.pathwayReceivedVersion(reader.page(desk, application), found));
    }

    @GetMapping({
        "/api/v1/organisations/{organisation}/applications/{application}/versions/{version}",
        "/api/v1/me/received/{application}/versions/{version}"
    })
    @ResponseBody
    ReceivedRecordJson read(
            @PathVariable(required = false) @Nullable String organisation,
            @PathVariable UUID application,
            @PathVariable int version) {
        return ReceivedRecordJson.of(
                reader.version(reader.desk(organisation), application, version).shown());
    }
}
