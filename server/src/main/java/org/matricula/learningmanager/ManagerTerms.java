package org.matricula.learningmanager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The terms of the Learning Manager. A change of their meaning is a new file and a new {@link #VERSION}: then somebody
 * of each organisation has to accept once more. Former versions stay, as what was agreed.
 */
@Component
public final class ManagerTerms {

    /** The current version: the day it was written. */
    public static final String VERSION = "2026-11-22";

    private final String text = read(VERSION);

    /** Markdown, in English: what is agreed is one text for everybody. */
    public String text() {
        return text;
    }

    private static String read(String version) {
        var name = "/terms/learning-manager-" + version + ".md";
        try (var file = Objects.requireNonNull(ManagerTerms.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
