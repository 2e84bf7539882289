package org.matricula.credential.design.web;

import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.design.Picture;
import org.matricula.organisation.Organisation;

/**
 * The page of an achievement's picture.
 *
 * @param own     whether it has one of its own
 * @param brought whether somebody brought it
 * @param drawing whether somebody has begun to draw another
 * @param shown   as chosen, for {@code src}; null if it can't be drawn so
 */
public record PictureDesk(
        Organisation organisation,
        Achievement achievement,
        Picture picture,
        boolean own,
        boolean brought,
        boolean drawing,
        PictureForm form,
        @Nullable String shown,
        double contrast) {

    public String path() {
        return organisation.path() + "/achievements/" + achievement.id();
    }
}
