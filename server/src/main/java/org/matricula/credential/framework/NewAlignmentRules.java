package org.matricula.credential.framework;

import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/** What must be entered for a skill of a framework that isn't here. */
final class NewAlignmentRules {

    private static final int LONGEST_NAME = 500;

    private NewAlignmentRules() {}

    /** @throws Invalid naming each field that is wrong */
    static void check(NewAlignment entered) {
        var rules = new Invalid.Collector();
        isText(rules, "name", entered.name());
        isText(rules, "code", entered.code());
        isText(rules, "framework", entered.framework());
        rules.check(entered.name() != null, "name", "credential.framework.free-name-missing")
                .check(fits(entered.name(), LONGEST_NAME), "name", "credential.framework.too-long", LONGEST_NAME)
                .check(ItemRules.isWebAddress(entered.url()), "url", "credential.framework.url-wrong")
                .check(
                        fits(entered.code(), ItemRules.LONGEST_CODE),
                        "code",
                        "credential.framework.too-long",
                        ItemRules.LONGEST_CODE)
                .check(
                        fits(entered.framework(), LONGEST_NAME),
                        "framework",
                        "credential.framework.too-long",
                        LONGEST_NAME)
                .orThrow();
    }

    private static void isText(Invalid.Collector rules, String field, @Nullable String text) {
        rules.check(text == null || ItemRules.isText(text), field, "credential.framework.no-text");
    }

    private static boolean fits(@Nullable String text, int longest) {
        return text == null || text.length() <= longest;
    }
}
