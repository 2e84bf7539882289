package org.matricula.credential.design.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.matricula.credential.Achievement;
import org.matricula.credential.design.PublishedVersion;
import org.matricula.credential.framework.PublicSkill;
import org.matricula.organisation.Organisation;

/**
 * What an organisation recognises, for everybody.
 *
 * @param shown    the version shown
 * @param versions all of them, the latest first
 * @param earnPath where to earn it
 * @param address  of this page, complete
 * @param picture  the address of its picture, complete
 */
public record PublicAchievement(
        Achievement achievement,
        Organisation issuer,
        PublishedVersion shown,
        List<PublishedVersion> versions,
        Optional<String> earnPath,
        String address,
        String picture,
        List<JteModel> panels) {

    public boolean isCurrent() {
        return shown.version() == achievement.version();
    }

    /** None for a version from before they were kept. */
    public List<PublicSkill> skills() {
        return shown.skills() == null ? List.of() : shown.skills();
    }

    public String picturePath() {
        return achievement.path() + "/badge/" + shown.content().picture() + ".png";
    }
}
