package org.matricula.catalogue.content.web;

import java.util.List;
import org.matricula.catalogue.content.Copying;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.web.FormErrors;

/** Where content comes in and goes out; {@code steps} is how many the draft has, which would be replaced. */
public record TransferPage(EditedRun edited, List<Copying.Source> sources, int steps, FormErrors errors) {

    public String path() {
        return edited.path() + "/content";
    }
}
