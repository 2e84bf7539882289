package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.matricula.pathway.Pathway.Offer;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;

class PathwayTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    /** Half past midnight in London on the day after the deadline. */
    private static final Instant NOW = Instant.parse("2027-01-31T00:30:00Z");

    @Test
    void theLastDayIsOneOfTheInstitutionsCalendar() {
        var pathway = draft(LocalDate.of(2027, 1, 30));

        assertThat(pathway.open(NOW, LOS_ANGELES).isOpen(NOW, LOS_ANGELES)).isTrue();
        assertThatThrownBy(() -> pathway.open(NOW, LONDON)).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyWhatWasOpenedCanBeClosedAndWhatWasClosedCanBeOpenedAgain() {
        var draft = draft(null);
        assertThatThrownBy(() -> draft.close(NOW)).isInstanceOf(Refusal.class);

        var closed = draft.open(NOW, LONDON).close(NOW);

        assertThat(closed.isOpen(NOW, LONDON)).isFalse();
        assertThat(closed.open(NOW, LONDON).isOpen(NOW, LONDON)).isTrue();
    }

    @Test
    void whatIsMissingIsSaidAllAtOnce() {
        var empty = new PathwayDetails(" ", null, "", "", "", null, "nobody");

        assertThatThrownBy(empty::checked)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactlyInAnyOrder("title", "offer", "summary", "contact"));
    }

    @Test
    void creditIsCountedInSomethingAndNothingElseIs() {
        var credit = new PathwayDetails("T", Offer.CREDIT, "S", "", " ", null, "a@b.example");
        var place = new PathwayDetails("T", Offer.PLACE, "S", "", "ECTS", null, "a@b.example");

        assertThatThrownBy(credit::checked)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly("creditUnit"));
        assertThat(place.checked().creditUnit()).isEmpty();
    }

    private static Pathway draft(LocalDate deadline) {
        return Pathway.draft(Ids.next(), OfferedPathways.details("Credit", deadline), NOW);
    }
}
