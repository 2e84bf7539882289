package org.matricula.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Logos of organisations and who signs for them. */
@Service
public class Letterheads {

    private static final int LENGTH = 120;

    private final LetterheadStore store;
    private final Audit audit;
    private final Clock clock;

    Letterheads(LetterheadStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    public Letterhead of(UUID organisationId) {
        return store.find(organisationId).orElse(Letterhead.EMPTY);
    }

    /** The logo, a PNG that we wrote ourselves. */
    public Optional<byte[]> logo(UUID organisationId) {
        return store.logo(organisationId);
    }

    /**
     * Changes who signs, and the logo where a picture is given.
     *
     * @param picture a PNG or JPEG file; null or empty leaves the logo as it is
     * @throws Invalid if a text is too long or the picture can't be taken
     */
    @Transactional
    public void change(
            UUID organisationId,
            @Nullable String signatoryName,
            @Nullable String signatoryTitle,
            byte @Nullable [] picture) {
        var name = filled(signatoryName);
        var title = filled(signatoryTitle);
        var wrong = new ArrayList<Invalid.Field>();
        gather(wrong, () -> check(name, title));
        var logo = new AtomicReference<@Nullable Logo>();
        if (picture != null && picture.length > 0) gather(wrong, () -> logo.set(Logo.of(picture)));
        if (!wrong.isEmpty()) throw new Invalid(wrong);
        save(organisationId, name, title, logo.get());
    }

    private void save(UUID organisationId, @Nullable String name, @Nullable String title, @Nullable Logo logo) {
        store.save(organisationId, name, title, clock.instant());
        if (logo != null) store.saveLogo(organisationId, logo);
        audit.record(
                organisationId,
                "organisation.letterhead-changed",
                "organisation",
                organisationId,
                Map.of("logo", logo != null));
    }

    @Transactional
    public void removeLogo(UUID organisationId) {
        store.removeLogo(organisationId);
        audit.record(organisationId, "organisation.logo-removed", "organisation", organisationId, Map.of());
    }

    private static void check(@Nullable String name, @Nullable String title) {
        new Invalid.Collector()
                .check(isShortLine(name), "signatoryName", "organisation.letterhead.text-long", LENGTH)
                .check(isShortLine(title), "signatoryTitle", "organisation.letterhead.text-long", LENGTH)
                .check(title == null || name != null, "signatoryName", "organisation.letterhead.signatory-missing")
                .orThrow();
    }

    /** The picture is drawn to be checked, so its complaint comes from there and joins those about the texts. */
    private static void gather(List<Invalid.Field> wrong, Runnable check) {
        try {
            check.run();
        } catch (Invalid e) {
            wrong.addAll(e.fields());
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isShortLine(@Nullable String text) {
        return text == null || text.length() <= LENGTH && text.codePoints().noneMatch(Character::isISOControl);
    }
}
