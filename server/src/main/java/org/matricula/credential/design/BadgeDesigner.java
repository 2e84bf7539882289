package org.matricula.credential.design;

import java.util.Optional;
import java.util.UUID;
import org.matricula.credential.Achievement;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Service;
import tools.jackson.databind.ObjectMapper;

/** Draws badges by design, and takes those that were drawn elsewhere. */
@Service
public class BadgeDesigner {

    private final Designs designs;
    private final PictureStore store;
    private final BadgeImages images;
    private final Organisations organisations;
    private final ObjectMapper json;

    BadgeDesigner(
            Designs designs, PictureStore store, BadgeImages images, Organisations organisations, ObjectMapper json) {
        this.designs = designs;
        this.store = store;
        this.images = images;
        this.organisations = organisations;
        this.json = json;
    }

    /** The picture that its draft has. */
    public Picture picture(Achievement achievement) {
        return picture(achievement.organisationId(), designs.draft(achievement).content());
    }

    /** The picture of something that says this. */
    public Picture picture(UUID organisationId, DefinitionContent content) {
        if (content.picture() == null) return images.drawn(organisationId, content.name(), content.type());
        return store.find(organisationId, content.picture()).orElseThrow();
    }

    /** How the picture of its draft was drawn; nothing for one that was brought. */
    public Optional<BadgeDesign> design(Achievement achievement) {
        var content = designs.draft(achievement).content();
        if (content.picture() == null) return Optional.of(proposed(achievement.organisationId(), content));
        return store.design(achievement.organisationId(), content.picture())
                .map(design -> json.readValue(design, BadgeDesign.class));
    }

    /** How something of this name would be drawn where nobody designs it. */
    public BadgeDesign proposed(UUID organisationId, DefinitionContent content) {
        var accent = organisations.get(organisationId.toString()).accent();
        return DefaultDesign.of(content.name(), content.type(), accent);
    }

    /** As it would look. @throws Invalid for fields of {@link BadgeDesign} */
    public String svg(BadgeDesign design, String name) {
        return new BadgeDrawing(design.checked()).svg(name);
    }

    /** @param seen as in {@link Designs#change} @throws Invalid as above @throws Refusal if somebody else changed it since */
    public Draft draw(UUID organisationId, Achievement achievement, int seen, BadgeDesign design) {
        var name = designs.draft(achievement).content().name();
        var picture = Picture.ofSvg(svg(design, name));
        return designs.draw(organisationId, achievement.id(), seen, picture, json.writeValueAsString(design));
    }

    /** @throws Invalid for field {@code file} if it can't be taken */
    public BroughtPicture bring(UUID organisationId, Achievement achievement, int seen, byte[] file) {
        var brought = BroughtPicture.read(file);
        designs.draw(organisationId, achievement.id(), seen, brought.picture(), null);
        return brought;
    }
}
