package org.matricula.credential.design;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.matricula.credential.Achievement;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts of definitions from other platforms. */
@Service
public class DefinitionImport {

    private final Designs designs;
    private final PictureStore pictures;
    private final Clock clock;

    DefinitionImport(Designs designs, PictureStore pictures, Clock clock) {
        this.designs = designs;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * All of the chosen ones, or none.
     *
     * @param json   the file
     * @param chosen places in it, from 0
     * @throws Invalid for field {@code file} if it can't be read, or one of the chosen can't be taken
     */
    @Transactional
    public List<Achievement> take(UUID organisationId, String json, Collection<Integer> chosen) {
        var all = DefinitionFile.read(json);
        var made = new ArrayList<Achievement>();
        for (var i = 0; i < all.size(); i++) {
            if (chosen.contains(i)) made.add(take(organisationId, all.get(i), i));
        }
        if (made.isEmpty()) throw Invalid.field("file", "credential.design.import.none-chosen");
        return made;
    }

    private Achievement take(UUID organisationId, DefinitionFile.Read read, int place) {
        if (!read.wrong().isEmpty()) throw Invalid.field("file", "credential.design.import.wrong", place + 1);
        var picture = read.picture();
        if (picture == null) return designs.create(organisationId, read.content());
        pictures.addIfAbsent(organisationId, picture, null, clock.instant());
        return designs.create(organisationId, read.content().withPicture(picture.hash()));
    }
}
