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
 * @param links    last parts of paths of other pages about it
 * @param opinions how many opinions of the draft came
 */
public record DesignDesk(
        Organisation organisation,
        Achievement achievement,
        Draft draft,
        Picture picture,
        List<PublicSkill> skills,
        List<PublishedVersion> versions,
        List<String> links,
        int opinions) {

    public String path() {
        return organisation.path() + "/achievements/" + achievement.id();
    }

    public boolean isNew() {
        return achievement.state() == Achievement.State.DRAFT;
    }
}
