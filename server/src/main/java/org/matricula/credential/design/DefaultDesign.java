package org.matricula.credential.design;

import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Brand;
import org.matricula.organisation.Colour;

/** How an achievement without a picture of its own looks: by its name, its type and its issuer's colour. */
final class DefaultDesign {

    /** The platform's own accent. */
    private static final String ACCENT = "#1F5F4A";

    private static final double SHADE = 0.35;

    private DefaultDesign() {}

    /** A name that doesn't fit is left out: the picture always stands beside it. */
    static BadgeDesign of(String name, String type, @Nullable String accent) {
        var brand = Brand.of(accent == null ? ACCENT : accent);
        var plain = new BadgeDesign(
                shape(type),
                brand.light(),
                brand.onLight(),
                Colour.of(brand.light()).mixed(Colour.BLACK, SHADE).hex(),
                icon(type),
                "");
        var named = plain.withText(name);
        var fits = Lettering.canDraw(named.text()) && BadgeText.fitting(named).isPresent();
        return fits ? named : plain;
    }

    private static BadgeShape shape(String type) {
        return switch (type) {
            case "Course", "LearningProgram", "Badge" -> BadgeShape.CIRCLE;
            case "MicroCredential", "Competency", "Assessment", "Assignment", "Fieldwork" -> BadgeShape.HEXAGON;
            case "Membership", "CoCurricular", "CommunityService" -> BadgeShape.RIBBON;
            default ->
                type.contains("Degree") || type.contains("Doctorate") || type.contains("Diploma")
                        ? BadgeShape.SHIELD
                        : BadgeShape.SEAL;
        };
    }

    private static String icon(String type) {
        return switch (type) {
            case "Course", "LearningProgram" -> "book-fill";
            case "MicroCredential", "Competency" -> "patch-check-fill";
            case "Assessment", "Assignment", "Fieldwork" -> "clipboard-check-fill";
            case "Membership" -> "people-fill";
            case "CommunityService", "CoCurricular" -> "heart-fill";
            case "Badge", "Achievement" -> "star-fill";
            default ->
                type.contains("Degree") || type.contains("Doctorate") || type.contains("Diploma")
                        ? "mortarboard-fill"
                        : "award-fill";
        };
    }
}
