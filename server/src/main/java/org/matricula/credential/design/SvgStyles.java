package org.matricula.credential.design;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Styles of a brought picture, as programs for drawing write them: rules for a class, an element or an id. They become
 * attributes of the elements they are about, so that the picture we keep has no style sheet.
 */
final class SvgStyles {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern SELECTOR = Pattern.compile("[.#]?[\\w-]+");

    private final Map<String, Map<String, String>> rules = new HashMap<>();

    /** @throws SvgRefused for rules that load something or stand under a condition */
    void read(String sheet) {
        var rest = COMMENT.matcher(sheet).replaceAll("");
        if (rest.contains("@") || rest.contains("\\")) throw new SvgRefused("credential.design.svg-style");
        var rule = RULE.matcher(rest);
        while (rule.find()) {
            var looks = declarations(rule.group(2));
            for (var selector : rule.group(1).split(",")) {
                if (!SELECTOR.matcher(selector.strip()).matches()) continue;
                rules.computeIfAbsent(selector.strip(), key -> new LinkedHashMap<>())
                        .putAll(looks);
            }
        }
    }

    /** What the rules say of an element, the more special ones last. */
    Map<String, String> of(String element, String classes, String id) {
        if (rules.isEmpty()) return Map.of();
        var looks = new LinkedHashMap<>(rules.getOrDefault(element, Map.of()));
        for (var name : classes.strip().split("\\s+")) looks.putAll(rules.getOrDefault("." + name, Map.of()));
        looks.putAll(rules.getOrDefault("#" + id, Map.of()));
        return looks;
    }

    /** {@code fill:red;stroke:none} in parts; what may not stand in a picture is left out. */
    static Map<String, String> declarations(String style) {
        var looks = new LinkedHashMap<String, String>();
        for (var declaration : style.split(";")) {
            var parts = declaration.split(":", 2);
            if (parts.length < 2) continue;
            var name = parts[0].strip();
            if (SvgRules.LOOKS.contains(name))
                looks.put(name, parts[1].replace("!important", "").strip());
        }
        return looks;
    }
}
