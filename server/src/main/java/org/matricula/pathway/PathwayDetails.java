package org.matricula.pathway;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;
import org.matricula.catalogue.Entered;
import org.matricula.platform.Invalid;

/** What an institution may say of a pathway; see {@link Pathway} for each. {@code offer} is null where none was chosen. */
public record PathwayDetails(
        String title,
        Pathway.@Nullable Offer offer,
        String summary,
        String about,
        String creditUnit,
        @Nullable LocalDate deadline,
        String contact) {

    private static final int SUMMARY_LENGTH = 400;
    private static final int ABOUT_LENGTH = 20_000;
    private static final int UNIT_LENGTH = 60;

    /** Only credit is counted in something. */
    public PathwayDetails {
        title = Entered.line(title);
        summary = Entered.line(summary);
        about = Entered.text(about);
        creditUnit = offer == Pathway.Offer.CREDIT ? Entered.line(creditUnit) : "";
        contact = contact.strip();
    }

    public static PathwayDetails of(Pathway pathway) {
        return new PathwayDetails(
                pathway.title(),
                pathway.offer(),
                pathway.summary(),
                pathway.about(),
                pathway.creditUnit(),
                pathway.deadline(),
                pathway.contact());
    }

    Pathway.Offer offered() {
        return Objects.requireNonNull(offer);
    }

    PathwayDetails checked() {
        check(new Invalid.Collector()).orThrow();
        return this;
    }

    /** Fields are named as those of this record. */
    Invalid.Collector check(Invalid.Collector wrong) {
        wrong.check(!title.isEmpty(), "title", "pathway.manage.title-missing")
                .check(offer != null, "offer", "pathway.manage.offer-missing")
                .check(!summary.isEmpty(), "summary", "pathway.manage.summary-missing")
                .check(
                        offer != Pathway.Offer.CREDIT || !creditUnit.isEmpty(),
                        "creditUnit",
                        "pathway.manage.unit-missing")
                .check(EmailAddress.parse(contact).isPresent(), "contact", "pathway.manage.contact-wrong");
        checkLength(wrong, "title", title, Entered.TITLE_LENGTH);
        checkLength(wrong, "summary", summary, SUMMARY_LENGTH);
        checkLength(wrong, "about", about, ABOUT_LENGTH);
        checkLength(wrong, "creditUnit", creditUnit, UNIT_LENGTH);
        return wrong;
    }

    private static void checkLength(Invalid.Collector wrong, String field, String text, int most) {
        wrong.check(text.length() <= most, field, "pathway.manage.too-long", most, text.length());
    }
}
