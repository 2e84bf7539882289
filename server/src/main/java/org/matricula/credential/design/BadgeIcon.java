package org.matricula.credential.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Icons to put on badges: those of bootstrap-icons (MIT), of which the designer offers some and takes any. */
public final class BadgeIcon {

    /** In the order in which they are offered. */
    public static final List<String> OFFERED = List.of(
            "award-fill",
            "mortarboard-fill",
            "patch-check-fill",
            "trophy-fill",
            "star-fill",
            "stars",
            "gem",
            "rocket-takeoff-fill",
            "lightbulb-fill",
            "puzzle-fill",
            "book-fill",
            "journal-check",
            "pencil-fill",
            "clipboard-check-fill",
            "check-lg",
            "shield-check",
            "key-fill",
            "bullseye",
            "flag-fill",
            "compass-fill",
            "people-fill",
            "person-raised-hand",
            "chat-quote-fill",
            "megaphone-fill",
            "hand-thumbs-up-fill",
            "heart-fill",
            "heart-pulse-fill",
            "hospital-fill",
            "capsule",
            "bandaid-fill",
            "code-slash",
            "terminal-fill",
            "cpu-fill",
            "database-fill",
            "diagram-3-fill",
            "robot",
            "bar-chart-fill",
            "graph-up-arrow",
            "pie-chart-fill",
            "calculator-fill",
            "currency-exchange",
            "briefcase-fill",
            "building-fill",
            "bank",
            "globe-europe-africa",
            "translate",
            "tree-fill",
            "flower1",
            "droplet-fill",
            "sun-fill",
            "lightning-charge-fill",
            "gear-fill",
            "tools",
            "hammer",
            "wrench-adjustable",
            "truck",
            "airplane-fill",
            "camera-fill",
            "palette-fill",
            "music-note-beamed",
            "mic-fill",
            "film",
            "cup-hot-fill",
            "egg-fried");

    private static final String FOLDER = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OPENING = Pattern.compile("<svg[^>]*>");
    private static final Map<String, String> SHAPES = new ConcurrentHashMap<>();

    private BadgeIcon() {}

    /** Its name as its makers have it, in English: {@code patch check}. */
    public static String word(String name) {
        return name.replace("-fill", "").replace('-', ' ');
    }

    public static boolean exists(String name) {
        return NAME.matcher(name).matches() && file(name).exists();
    }

    /** What is drawn, on a square of 16 units, in the colour around it. */
    static String shapes(String name) {
        return SHAPES.computeIfAbsent(name, BadgeIcon::read);
    }

    private static String read(String name) {
        try {
            var svg = file(name).getContentAsString(StandardCharsets.UTF_8);
            return OPENING.matcher(svg)
                    .replaceFirst("")
                    .replace("</svg>", "")
                    .replaceAll("\\s*\\n\\s*", "")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("There is no icon " + name, e);
        }
    }

    private static ClassPathResource file(String name) {
        return new ClassPathResource(FOLDER + name + ".svg");
    }
}
