package org.matricula.pathway.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.PathwayDetails;
import org.matricula.platform.Invalid;

/** A pathway as a program sends it; with a change comes the {@code version} that the program has read; what is left out is empty. {@code deadline} is a day such as 2027-01-30. */
record SentPathway(
        @Nullable String title,
        @Nullable String offer,
        @Nullable String summary,
        @Nullable String about,
        @Nullable String creditUnit,
        @Nullable String deadline,
        @Nullable String contact,
        @Nullable Integer version) {

    /** @throws Invalid naming fields */
    PathwayDetails read() {
        return new PathwayForm(title, offer, summary, about, creditUnit, deadline, contact, version).read();
    }

    int seen() {
        return version == null ? 0 : version;
    }

    /** What it asks at least, and the {@code version} of what was asked before, if anything: {@code kind} is ANY, REQUIREMENTS, GRADES or COMPLETED. */
    record SentMinimum(
            @Nullable String kind,
            @Nullable Integer requirements,
            @Nullable BigDecimal percentage,
            @Nullable Integer version) {

        /** @throws Invalid naming fields */
        Minimum read() {
            return new MinimumForm(
                            kind,
                            requirements == null ? null : requirements.toString(),
                            percentage == null ? null : percentage.toPlainString(),
                            version)
                    .read();
        }

        int seen() {
            return version == null ? 0 : version;
        }
    }

    /** Why a provider says no; may be left out. */
    record SentReason(@Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    /** One that a provider keeps: of an institution by id, or by its name; {@code programme} is a slug. */
    record SentKept(
            @Nullable UUID institution,
            @Nullable String institutionName,
            @Nullable String programme,
            @Nullable SentPathway pathway,
            @Nullable SentMinimum minimum) {}
}
