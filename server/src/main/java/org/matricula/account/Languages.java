package org.matricula.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.matricula.platform.text.Messages;
import org.matricula.platform.text.Text;

/** The languages an account can choose: those with catalogues, English in the common ways to write dates. */
public final class Languages {

    private static final List<String> ENGLISH =
            List.of("en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA");

    private Languages() {}

    /** A language tag and its name in that language itself. */
    public record Choice(String tag, String name) {}

    /** {@code current} is offered too, whatever it is, so that saving the form never changes it silently. */
    public static List<Choice> choices(String current) {
        var tags = new ArrayList<>(ENGLISH);
        Text.messages().languages().stream()
                .filter(tag -> !tag.isEmpty())
                .sorted()
                .forEach(tags::add);
        if (!tags.contains(current)) tags.addFirst(current);
        return tags.stream().map(tag -> new Choice(tag, nameOf(tag))).toList();
    }

    /** Whether there is a catalogue for it; the test locale counts. */
    public static boolean isOffered(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().equals("en") || Text.messages().languages().contains(locale.getLanguage());
    }

    private static String nameOf(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.equals(Messages.PSEUDO) ? tag : locale.getDisplayName(locale);
    }
}
