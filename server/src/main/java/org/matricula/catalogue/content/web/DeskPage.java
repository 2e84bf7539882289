package org.matricula.catalogue.content.web;

import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.Draft;
import org.matricula.catalogue.content.Publishing;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.web.FormErrors;

/** The content desk of a run; {@code sent} is what couldn't be done, to be shown as it was typed. */
public record DeskPage(EditedRun edited, Draft draft, Publishing.Status status, OutlineForm sent, FormErrors errors) {

    public String path() {
        return edited.path() + "/content";
    }

    public Content content() {
        return draft.content();
    }
}
