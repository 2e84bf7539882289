package org.matricula.pathway.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.Pairing;
import org.matricula.platform.Invalid;

/** A minimum as it was typed; numbers that its kind doesn't ask for are left aside. @param version of the pairing the editor saw; 0 for none */
public record MinimumForm(String minimum, String requirements, String percentage, Integer version) {

    static final MinimumForm FRESH = new MinimumForm(MinimumKind.ANY.name(), "", "", 0);

    public MinimumForm(
            @Nullable String minimum,
            @Nullable String requirements,
            @Nullable String percentage,
            @Nullable Integer version) {
        this.minimum = Objects.requireNonNullElse(minimum, "").strip();
        this.requirements = Objects.requireNonNullElse(requirements, "").strip();
        this.percentage = Objects.requireNonNullElse(percentage, "").strip();
        this.version = Objects.requireNonNullElse(version, 0);
    }

    static MinimumForm of(Pairing pairing) {
        var minimum = pairing.minimum();
        var version = pairing.version();
        var kind = MinimumKind.of(minimum).name();
        return switch (minimum) {
            case Minimum.Requirements some -> new MinimumForm(kind, String.valueOf(some.count()), "", version);
            case Minimum.Grades grades ->
                new MinimumForm(
                        kind,
                        String.valueOf(grades.count()),
                        grades.percentage().stripTrailingZeros().toPlainString(),
                        version);
            case Minimum.AnyRecord any -> new MinimumForm(kind, "", "", version);
            case Minimum.Completed all -> new MinimumForm(kind, "", "", version);
        };
    }

    public boolean is(MinimumKind kind) {
        return minimum.equals(kind.name());
    }

    /** @throws Invalid naming {@code minimum}, {@code requirements} or {@code percentage} */
    Minimum read() {
        return switch (kind()) {
            case ANY -> new Minimum.AnyRecord();
            case COMPLETED -> new Minimum.Completed();
            case REQUIREMENTS -> new Minimum.Requirements(count());
            case GRADES -> new Minimum.Grades(count(), mark());
        };
    }

    private MinimumKind kind() {
        return Arrays.stream(MinimumKind.values())
                .filter(this::is)
                .findFirst()
                .orElseThrow(() -> Invalid.field("minimum", "pathway.minimum.missing"));
    }

    private int count() {
        try {
            return Integer.parseInt(requirements);
        } catch (NumberFormatException e) {
            throw Invalid.field("requirements", "pathway.minimum.count-missing");
        }
    }

    /** With a point or a comma, with or without the sign. */
    private BigDecimal mark() {
        try {
            return new BigDecimal(percentage.replace("%", "").replace(',', '.').strip());
        } catch (NumberFormatException e) {
            throw Invalid.field("percentage", "pathway.minimum.percentage-wrong");
        }
    }
}
