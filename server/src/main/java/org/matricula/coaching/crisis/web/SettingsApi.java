package org.matricula.coaching.crisis.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Region;
import org.matricula.coaching.crisis.Contact;
import org.matricula.coaching.crisis.CrisisSettings;
import org.matricula.coaching.crisis.CrisisSettings.Settings;
import org.matricula.platform.Invalid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is set for crises, for programs. */
@RestController("coachingCrisisSettingsApi")
@RequestMapping("/api/v1/organisations/{organisation}/coaching/crisis")
class SettingsApi {

    /**
     * @param contacts    in the order in which they are told
     * @param watchedWords by language; a language that is left out stays as it is
     * @param helpLines   what learners read above the public services
     */
    record SettingsJson(
            @Nullable List<ContactJson> contacts,
            @Nullable Map<String, List<String>> watchedWords,
            @Nullable List<String> helpLines) {

        static SettingsJson of(Settings settings) {
            var words = new LinkedHashMap<String, List<String>>();
            settings.words().forEach((language, phrases) -> words.put(language.toLanguageTag(), phrases));
            return new SettingsJson(
                    settings.contacts().stream().map(ContactJson::of).toList(), words, settings.help());
        }

        Settings read(Set<Region> regions) {
            var words = new LinkedHashMap<Locale, List<String>>();
            requireNonNullElse(watchedWords, Map.<String, List<String>>of())
                    .forEach((tag, phrases) -> words.put(Locale.forLanguageTag(tag), phrases));
            return new Settings(
                    requireNonNullElse(contacts, List.<ContactJson>of()).stream()
                            .map(contact -> contact.read(regions))
                            .toList(),
                    words,
                    requireNonNullElse(helpLines, List.of()));
        }
    }

    /** @param account of a member @param phone null for mail alone @param minutes until the next one is told */
    record ContactJson(@Nullable UUID account, @Nullable String phone, int minutes) {

        static ContactJson of(Contact contact) {
            return new ContactJson(contact.accountId(), contact.phone(), (int)
                    contact.patience().toMinutes());
        }

        Contact read(Set<Region> regions) {
            if (account == null) throw Invalid.field("contacts", "coaching.crisis.contacts.no-member");
            return new Contact(account, number(regions), Duration.ofMinutes(minutes));
        }

        private @Nullable String number(Set<Region> regions) {
            return phone == null ? null : Numbers.read(phone, regions).e164();
        }
    }

    private final SettingsReader reader;
    private final CrisisSettings settings;

    SettingsApi(SettingsReader reader, CrisisSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    @GetMapping
    SettingsJson show(@PathVariable String organisation) {
        return SettingsJson.of(reader.settings(reader.provider(organisation)));
    }

    @PutMapping
    SettingsJson save(@PathVariable String organisation, @RequestBody SettingsJson sent) {
        var offer = reader.offer(reader.provider(organisation));
        settings.save(offer, sent.read(offer.regions()));
        return show(organisation);
    }
}
