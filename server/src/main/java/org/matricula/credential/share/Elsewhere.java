package org.matricula.credential.share;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.PageState;
import org.matricula.credential.brought.BroughtCredential;
import org.matricula.credential.brought.BroughtPage;
import org.matricula.openbadges.Verdict;

/**
 * A credential that was awarded elsewhere, in the backpack of the learner who brought it.
 *
 * @param verdict of the day it was checked, unless its time has run out since then
 */
public record Elsewhere(BroughtCredential credential, BroughtPage shown, Verdict verdict) implements Kept {

    @Override
    public UUID id() {
        return credential.id();
    }

    @Override
    public String name() {
        return credential.name();
    }

    @Override
    public String issuer() {
        return credential.issuer();
    }

    @Override
    public Instant awardedAt() {
        return credential.awardedAt();
    }

    /** Nobody knows its issuer's. */
    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public PageState page() {
        return shown.state();
    }

    @Override
    public boolean hidesName() {
        return shown.hidesName();
    }

    @Override
    public @Nullable String publicPath() {
        return shown.path();
    }

    @Override
    public String path() {
        return "/credentials/elsewhere/" + id();
    }
}
