package org.matricula.billing;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Writes down what is said about a charge; that something was said is in the audit, the words are not. */
@Component
class ChargeNotes {

    private static final int LONGEST_TEXT = 2_000;

    private final QuestionStore store;
    private final Audit audit;

    ChargeNotes(QuestionStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** @throws Invalid naming {@code text} */
    static String checked(String text, String missing) {
        var words = text.strip();
        new Invalid.Collector()
                .check(!words.isEmpty(), "text", missing)
                .check(words.length() <= LONGEST_TEXT, "text", "billing.text.too-long", LONGEST_TEXT)
                .orThrow();
        return words;
    }

    /** @return its id */
    UUID write(Charge charge, ChargeNote.Kind kind, String words, Map<String, ?> facts, Instant now) {
        var id = Ids.next();
        var author = Caller.currentActorId().orElse(null);
        store.add(new ChargeNote(id, charge.id(), kind, now, author, words, null));
        audit.record(
                charge.organisationId(),
                "charge." + kind.name().toLowerCase(Locale.ROOT),
                "charge",
                charge.id(),
                facts);
        return id;
    }
}
