package org.matricula.credential.design;

import org.matricula.credential.Definition;
import org.matricula.credential.DefinitionPart;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** Puts the address of the badge's picture into signed documents. */
@Component
final class PicturePart implements DefinitionPart {

    private final BadgeImages images;
    private final PublicUrl publicUrl;

    PicturePart(BadgeImages images, PublicUrl publicUrl) {
        this.images = images;
        this.publicUrl = publicUrl;
    }

    @Override
    public Definition added(Definition definition) {
        return definition.withImage(publicUrl.of(images.keptPath(definition.achievement())));
    }
}
