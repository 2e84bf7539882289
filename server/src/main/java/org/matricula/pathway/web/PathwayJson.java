package org.matricula.pathway.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisation;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.Missing;
import org.matricula.pathway.Pairing;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.PathwayChoice;
import org.matricula.pathway.ProgrammePathway;

/** Pathways as programs read them. A deadline is the last day on the institution's calendar. */
final class PathwayJson {

    private PathwayJson() {}

    record Owner(UUID id, String slug, String name, String timeZone) {
        static Owner of(Organisation one) {
            return new Owner(one.id(), one.slug(), one.name(), one.timeZone());
        }
    }

    /** {@code about} is Markdown; {@code open} says whether records can be sent to it now; {@code version} is sent with a change. */
    record Said(
            UUID id,
            Owner institution,
            String title,
            Pathway.Offer offer,
            String summary,
            String about,
            String creditUnit,
            @Nullable LocalDate deadline,
            String contact,
            boolean open,
            int version) {
        static Said of(Pathway pathway, Organisation institution, boolean open) {
            return new Said(
                    pathway.id(),
                    Owner.of(institution),
                    pathway.title(),
                    pathway.offer(),
                    pathway.summary(),
                    pathway.about(),
                    pathway.creditUnit(),
                    pathway.deadline(),
                    pathway.contact(),
                    open,
                    pathway.version());
        }
    }

    /** {@code requirements} and {@code percentage} stand where the kind asks for them. */
    record Asked(
            MinimumKind kind,
            @Nullable Integer requirements,
            @Nullable BigDecimal percentage) {
        static Asked of(Minimum minimum) {
            var kind = MinimumKind.of(minimum);
            return switch (minimum) {
                case Minimum.Requirements some -> new Asked(kind, some.count(), null);
                case Minimum.Grades grades -> new Asked(kind, grades.count(), grades.percentage());
                case Minimum.AnyRecord any -> new Asked(kind, null, null);
                case Minimum.Completed all -> new Asked(kind, null, null);
            };
        }
    }

    /** For anybody. */
    record OfProgramme(Said pathway, Asked minimum) {
        static OfProgramme of(ProgrammePathway one) {
            return new OfProgramme(Said.of(one.pathway(), one.institution(), one.open()), Asked.of(one.minimum()));
        }
    }

    /** For the holder of a record: {@code missing} counts requirements, each with at least its percentage. */
    record Choice(Said pathway, Asked minimum, Missing missing, boolean eligible) {
        static Choice of(PathwayChoice one) {
            return new Choice(
                    Said.of(one.pathway(), one.institution(), one.open()),
                    Asked.of(one.minimum()),
                    one.missing(),
                    one.eligible());
        }
    }

    record Paired(
            String programme,
            String title,
            Owner provider,
            Asked minimum,
            Pairing.State state,
            String reason,
            Instant proposedAt,
            @Nullable Instant answeredAt,
            int version) {
        static Paired of(Pairing pairing, Programme programme, Organisation provider) {
            return new Paired(
                    programme.slug(),
                    programme.title(),
                    Owner.of(provider),
                    Asked.of(pairing.minimum()),
                    pairing.state(),
                    pairing.reason(),
                    pairing.proposedAt(),
                    pairing.answeredAt(),
                    pairing.version());
        }
    }

    /** For the institution. */
    record Offered(Said pathway, Pathway.State state, Instant changedAt, List<Paired> programmes) {
        static Offered of(OfferedPathway one) {
            return new Offered(
                    Said.of(one.pathway(), one.institution(), one.open()),
                    one.pathway().state(),
                    one.pathway().changedAt(),
                    one.programmes().stream()
                            .map(each -> Paired.of(each.pairing(), each.programme(), each.provider()))
                            .toList());
        }
    }

    /** For the provider; {@code kept} says that it may change the pathway too. */
    record Approval(Said pathway, Pathway.State state, Paired pairing, boolean kept) {
        static Approval of(PathwayApproval one) {
            return new Approval(
                    Said.of(one.pathway(), one.institution(), one.open()),
                    one.pathway().state(),
                    Paired.of(one.pairing(), one.programme(), one.provider()),
                    one.kept());
        }
    }
}
