package org.matricula.pathway;

import java.util.UUID;

/**
 * Words an institution uses again and again. {@code {name}}, {@code {programme}} and {@code {pathway}} in it stand for
 * those of the application it is used for.
 *
 * @param version grows with every change
 */
public record MessageTemplate(UUID id, String title, String text, int version) {

    static final int LONGEST_TITLE = 120;

    /** For one application. */
    public String filled(String name, String programme, String pathway) {
        return filled(text, name, programme, pathway);
    }

    /** Any text with its gaps filled. */
    static String filled(String text, String name, String programme, String pathway) {
        return text.replace("{programme}", programme)
                .replace("{pathway}", pathway)
                .replace("{name}", name);
    }
}
