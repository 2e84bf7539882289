package org.matricula.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private static final Pattern USE_IN_TEMPLATE = Pattern.compile("\\bt\\(\"([A-Za-z0-9._-]+)\"\\s*[,)]");

    private final Messages messages = Messages.load();

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(messages.get(Locale.UK, UTC, "platform.form.wrong", 1)).startsWith("One thing needs");
        assertThat(messages.get(Locale.UK, UTC, "platform.form.wrong", 3)).startsWith("3 things need");
    }

    @Test
    void theDayAndHourAreThoseOfTheZoneThatIsNamed() {
        var text = Text.dateTime(
                java.time.Instant.parse("2027-01-31T01:30:00Z"), Locale.UK, java.time.ZoneId.of("America/Los_Angeles"));

        assertThat(text).isEqualTo("30 January 2027 at 17:30 (Los Angeles)");
    }

    @Test
    void thePseudoLocaleAccentsTextAndKeepsArguments() {
        assertThat(PseudoLocale.accented("Save {0}")).isEqualTo("Śàṽè {0}");
        assertThat(PseudoLocale.accented("{0, plural, one {# day} other {# days}}"))
                .isEqualTo("{0, plural, one {# đàý} other {# đàýś}}");
    }

    @Test
    void everyMessageUsedInATemplateOrInCodeIsInTheCatalogues() throws IOException {
        var missing = new TreeSet<String>();
        for (var file : sources()) {
            var uses = USE_IN_TEMPLATE.matcher(Files.readString(file));
            while (uses.find()) {
                var key = uses.group(1);
                if (!key.endsWith(".") && !messages.keys().contains(key)) missing.add(key + " in " + file);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageCanBeFormatted() {
        for (var key : messages.keys()) {
            assertThat(messages.get(Messages.PSEUDO, UTC, key, 1, 2, 3, 4, 5, 6))
                    .as(key)
                    .isNotBlank();
        }
    }

    /** Long pages depend on the short way, and readers on its saying the same. */
    @Test
    void sentencesFilledWithWordsReadAsIcuSaysThem() {
        sayTheSame("{0}", "it''s", "\uE001", "A & B", "", "last");
        assertThat(PlainSentence.of(messages.format(Locale.UK, UTC, "catalogue.step.up")))
                .get()
                .matches(plain -> plain.fits("1.10") && !plain.fits(1.5) && !plain.fits());
        assertThat(PlainSentence.of(messages.format(Locale.UK, UTC, "platform.form.wrong")))
                .isEmpty();
    }

    @Test
    void sentencesFilledWithNumbersReadAsIcuSaysThem() {
        sayTheSame(0, 1234567, -5000L, new BigDecimal("82.50"), new BigDecimal("0.0005"), new BigDecimal("1234.5675"));
        assertThat(PlainSentence.of(messages.format(Locale.UK, UTC, "learningmanager.enrolled.steps-of")))
                .get()
                .matches(plain -> plain.fits(1, 2) && !plain.fits("1", 2) && !plain.fits(1));
    }

    private void sayTheSame(Object... arguments) {
        for (var locale : new Locale[] {Locale.UK, Messages.PSEUDO, Locale.of("es"), Locale.of("hi", "IN")}) {
            for (var key : messages.keys()) {
                var format = messages.format(locale, UTC, key);
                PlainSentence.of(format)
                        .filter(plain -> plain.fits(arguments))
                        .ifPresent(plain ->
                                assertThat(plain.with(arguments)).as(key).isEqualTo(format.format(arguments)));
            }
        }
    }

    private static java.util.List<Path> sources() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/jte"));
                var code = Files.walk(Path.of("src/main/java"))) {
            return Stream.concat(templates, code).filter(Files::isRegularFile).toList();
        }
    }
}
