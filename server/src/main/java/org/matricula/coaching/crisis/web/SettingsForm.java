package org.matricula.coaching.crisis.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Region;
import org.matricula.coaching.crisis.Contact;
import org.matricula.coaching.crisis.CrisisSettings;
import org.matricula.coaching.crisis.CrisisSettings.Settings;
import org.matricula.coaching.crisis.DefaultWords;
import org.matricula.platform.Invalid;
import org.springframework.util.MultiValueMap;

/**
 * What is set for crises, as it is written in a form: lines of text, and a row a contact.
 *
 * @param words by the language's tag
 */
public record SettingsForm(List<Row> rows, Map<String, String> words, String help) {

    private static final int BLANK_ROWS = 2;

    /** @param member account id; empty in a row that isn't used */
    public record Row(String member, String phone, String minutes) {

        static final Row BLANK = new Row("", "", Long.toString(CrisisSettings.USUAL_PATIENCE.toMinutes()));

        static Row of(Contact contact) {
            var phone = contact.phone() == null ? "" : new PhoneNumber(contact.phone()).shown();
            return new Row(
                    contact.accountId().toString(),
                    phone,
                    Long.toString(contact.patience().toMinutes()));
        }

        Contact read(Set<Region> regions) {
            return new Contact(UUID.fromString(member), number(regions), patience());
        }

        private @Nullable String number(Set<Region> regions) {
            if (phone.isBlank()) return null;
            try {
                return Numbers.read(phone, regions).e164();
            } catch (Invalid e) {
                throw Invalid.field("contacts", "coaching.crisis.contacts.phone");
            }
        }

        private Duration patience() {
            var typed = minutes.strip();
            return Duration.ofMinutes(typed.matches("\\d{1,4}") ? Long.parseLong(typed) : 0);
        }
    }

    static SettingsForm of(Settings settings) {
        var words = new LinkedHashMap<String, String>();
        settings.words()
                .forEach((language, phrases) -> words.put(language.toLanguageTag(), String.join("\n", phrases)));
        return new SettingsForm(
                padded(settings.contacts().stream().map(Row::of).toList()), words, String.join("\n", settings.help()));
    }

    static SettingsForm of(MultiValueMap<String, String> sent) {
        var members = sent.getOrDefault("member", List.of());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < members.size(); i++)
            rows.add(new Row(members.get(i), at(sent, "phone", i), at(sent, "minutes", i)));
        var words = new LinkedHashMap<String, String>();
        for (var language : DefaultWords.LANGUAGES) {
            var field = "words-" + language.toLanguageTag();
            if (sent.containsKey(field)) words.put(language.toLanguageTag(), first(sent, field));
        }
        return new SettingsForm(padded(rows), words, first(sent, "help"));
    }

    /** @throws Invalid if a row can't be read */
    Settings read(Set<Region> regions) {
        var contacts = rows.stream()
                .filter(row -> !row.member().isBlank())
                .map(row -> row.read(regions))
                .toList();
        var phrases = new LinkedHashMap<Locale, List<String>>();
        words.forEach((tag, text) -> phrases.put(Locale.forLanguageTag(tag), lines(text)));
        return new Settings(contacts, phrases, lines(help));
    }

    private static List<Row> padded(List<Row> rows) {
        var used = rows.stream().filter(row -> !row.member().isBlank()).toList();
        var blank = Math.min(BLANK_ROWS, Math.max(0, CrisisSettings.MOST_CONTACTS - used.size()));
        return Stream.concat(used.stream(), Stream.generate(() -> Row.BLANK).limit(blank))
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String at(MultiValueMap<String, String> sent, String name, int index) {
        var values = sent.getOrDefault(name, List.of());
        return index < values.size() ? Objects.requireNonNullElse(values.get(index), "") : "";
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
