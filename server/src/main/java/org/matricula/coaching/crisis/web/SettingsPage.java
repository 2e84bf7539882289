package org.matricula.coaching.crisis.web;

import static org.matricula.platform.text.Text.locale;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.crisis.CrisisSettings;
import org.matricula.organisation.Organisation;

/**
 * The form for what is set for crises.
 *
 * @param staff names of the provider's members by account, to choose from
 * @param named how many contacts there are
 */
public record SettingsPage(Organisation provider, SettingsForm form, Map<UUID, String> staff, int named) {

    public String path() {
        return path(provider);
    }

    static String path(Organisation provider) {
        return provider.path() + "/coaching/crisis";
    }

    public boolean hasEnough() {
        return named >= CrisisSettings.ENOUGH_CONTACTS;
    }

    public static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale());
    }
}
