package org.matricula.credential.design.web;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.design.BadgeDesign;
import org.matricula.credential.design.BadgeShape;

/** A badge's design as it was chosen. @param otherIcon the name of one that isn't offered @param revision as in {@link DesignForm} */
public record PictureForm(
        String shape,
        String ground,
        String ink,
        String rim,
        String icon,
        String otherIcon,
        String text,
        Integer revision) {

    public PictureForm(
            @Nullable String shape,
            @Nullable String ground,
            @Nullable String ink,
            @Nullable String rim,
            @Nullable String icon,
            @Nullable String otherIcon,
            @Nullable String text,
            @Nullable Integer revision) {
        this.shape = requireNonNullElse(shape, BadgeShape.CIRCLE.name());
        this.ground = requireNonNullElse(ground, "");
        this.ink = requireNonNullElse(ink, "");
        this.rim = requireNonNullElse(rim, "");
        this.icon = requireNonNullElse(icon, "");
        this.otherIcon = requireNonNullElse(otherIcon, "");
        this.text = requireNonNullElse(text, "");
        this.revision = requireNonNullElse(revision, 0);
    }

    static PictureForm of(BadgeDesign design, int revision) {
        var offered =
                design.icon().isEmpty() || org.matricula.credential.design.BadgeIcon.OFFERED.contains(design.icon());
        return new PictureForm(
                design.shape().name(),
                design.ground(),
                design.ink(),
                design.rim(),
                offered ? design.icon() : "",
                offered ? "" : design.icon(),
                design.text(),
                revision);
    }

    /** The same for one who has been told of another's change. */
    PictureForm seeing(int draft) {
        return new PictureForm(shape, ground, ink, rim, icon, otherIcon, text, draft);
    }

    BadgeDesign read() {
        var chosen = Arrays.stream(BadgeShape.values())
                .filter(one -> one.name().equals(shape))
                .findFirst()
                .orElse(BadgeShape.CIRCLE);
        return new BadgeDesign(chosen, ground, ink, rim, otherIcon.isBlank() ? icon : otherIcon, text);
    }
}
