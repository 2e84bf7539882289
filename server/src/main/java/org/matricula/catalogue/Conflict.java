package org.matricula.catalogue;

import java.util.function.Supplier;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What the database alone can know, said to people: a word that is taken, a thing that others refer to. */
final class Conflict {

    private Conflict() {}

    /** @throws Invalid naming the field whose value another course, run, test or programme has */
    static void taken(Runnable write, String slug) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw String.valueOf(e.getMessage()).contains("partner_code")
                    ? Invalid.field("partnerCode", "catalogue.code.taken")
                    : Invalid.field("slug", "catalogue.slug.taken", slug);
        }
    }

    /** @throws Refusal with this sentence if anything refers to what is removed */
    static void referred(Runnable removal, Supplier<Refusal> sentence) {
        try {
            removal.run();
        } catch (DataIntegrityViolationException e) {
            throw sentence.get();
        }
    }
}
