package org.matricula.platform.web;

import gg.jte.models.runtime.JteModel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import pages.Templates;

/** The pages that belong to no module. */
@Component
final class PlatformPages {

    private final Templates templates;

    PlatformPages(Templates templates) {
        this.templates = templates;
    }

    Page error(HttpStatus status, String sentence) {
        JteModel model = templates.platformError(status.value(), sentence);
        return new Page(model, status);
    }
}
