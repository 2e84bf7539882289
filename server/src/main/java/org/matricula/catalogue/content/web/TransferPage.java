package org.matricula.catalogue.content.web;

import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.content.Copying;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.NotFound;
import org.matricula.platform.web.FormErrors;

/** Where content comes in and goes out; {@code steps} is how many the draft has, which would be replaced. */
public record TransferPage(EditedRun edited, List<Copying.Source> sources, int steps, FormErrors errors) {

    /** @throws NotFound if it is none of those to copy from */
    Copying.Source source(UUID run) {
        return sources.stream()
                .filter(source -> source.run().id().equals(run))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String path() {
        return edited.path() + "/content";
    }
}
