package org.matricula.credential.design.web;

import java.util.List;
import org.matricula.credential.Achievement;
import org.matricula.credential.design.Draft;
import org.matricula.credential.design.Picture;
import org.matricula.credential.design.PublishedVersion;
import org.matricula.credential.framework.PublicSkill;
import org.matricula.organisation.Organisation;

/**
 * An achievement on the desk of those who design it.
 *
 * @param skills   what the draft stands for
 * @param tabs     the other pages about it
 */
public record DesignDesk(
        Organisation organisation,
        Achievement achievement,
        Draft draft,
        Picture picture,
        List<PublicSkill> skills,
        List<PublishedVersion> versions,
        DesignTabs tabs) {

    public String path() {
        return tabs.path();
    }

    public boolean isNew() {
        return achievement.state() == Achievement.State.DRAFT;
    }
}
