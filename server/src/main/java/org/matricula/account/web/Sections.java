package org.matricula.account.web;

import static org.matricula.platform.text.Text.t;

import org.matricula.account.OwnData;

/** What a module's part of a person's data is called: the catalogues' {@code personal-data.SECTION}, else its plain name. */
public final class Sections {

    private Sections() {}

    /** For example "Enrolments: 3 entries". */
    public static String line(OwnData.Part part) {
        var key = "personal-data." + part.section();
        var name = t(key);
        return t("account.close.part", name.equals(key) ? part.section().replace('-', ' ') : name, part.entries());
    }
}
