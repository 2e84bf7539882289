package org.matricula.platform.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/** Icons of bootstrap-icons, written into the page: a page pays for the few it shows, not for a font of two thousand. */
public final class Icon {

    private static final String FOLDER = "META-INF/resources/webjars/bootstrap-icons/1.13.1/icons/";
    private static final Map<String, String> ICONS = new ConcurrentHashMap<>();

    private Icon() {}

    /** An icon that only decorates the word beside it: screen readers pass over it. */
    public static Content icon(String name) {
        var svg = ICONS.computeIfAbsent(name, Icon::read);
        return output -> output.writeContent(svg);
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(FOLDER + name + ".svg")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ");
        } catch (IOException e) {
            throw new UncheckedIOException("There is no icon " + name, e);
        }
    }
}
