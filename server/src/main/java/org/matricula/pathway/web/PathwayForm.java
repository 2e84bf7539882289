package org.matricula.pathway.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.PathwayDetails;
import org.matricula.platform.Invalid;

/** A pathway as it was typed; the deadline is a day as browsers send it. @param version what the editor saw; 0 for a new one */
public record PathwayForm(
        String title,
        String offer,
        String summary,
        String about,
        String creditUnit,
        String deadline,
        String contact,
        Integer version) {

    public PathwayForm(
            @Nullable String title,
            @Nullable String offer,
            @Nullable String summary,
            @Nullable String about,
            @Nullable String creditUnit,
            @Nullable String deadline,
            @Nullable String contact,
            @Nullable Integer version) {
        this.title = requireNonNullElse(title, "");
        this.offer = requireNonNullElse(offer, "");
        this.summary = requireNonNullElse(summary, "");
        this.about = requireNonNullElse(about, "");
        this.creditUnit = requireNonNullElse(creditUnit, "");
        this.deadline = requireNonNullElse(deadline, "").strip();
        this.contact = requireNonNullElse(contact, "");
        this.version = requireNonNullElse(version, 0);
    }

    /** @param contact proposed */
    static PathwayForm fresh(@Nullable String contact) {
        return new PathwayForm("", "", "", "", "", "", contact, 0);
    }

    static PathwayForm of(Pathway pathway) {
        return new PathwayForm(
                pathway.title(),
                pathway.offer().name(),
                pathway.summary(),
                pathway.about(),
                pathway.creditUnit(),
                pathway.deadline() == null ? "" : pathway.deadline().toString(),
                pathway.contact(),
                pathway.version());
    }

    /** @throws Invalid naming {@code deadline} */
    PathwayDetails read() {
        var chosen = Arrays.stream(Pathway.Offer.values())
                .filter(one -> one.name().equals(offer))
                .findFirst()
                .orElse(null);
        return new PathwayDetails(title, chosen, summary, about, creditUnit, day(), contact);
    }

    private @Nullable LocalDate day() {
        try {
            return deadline.isEmpty() ? null : LocalDate.parse(deadline);
        } catch (DateTimeParseException e) {
            throw Invalid.field("deadline", "pathway.manage.deadline-wrong");
        }
    }
}
