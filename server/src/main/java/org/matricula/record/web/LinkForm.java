package org.matricula.record.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordLink;
import org.matricula.record.RecordLinkOptions;

/**
 * What was chosen for a link, as it was sent. Without {@code fields} it shows the usual; pages always send some, since a
 * form doesn't send what isn't ticked.
 *
 * @param lastDay on the learner's calendar, as ISO 8601 writes days; empty for none
 * @param fixed   whether it shows the record as it is today for good; heeded only when the link is made
 */
public record LinkForm(String label, List<String> fields, String lastDay, Boolean indexed, Boolean fixed) {

    static final LinkForm EMPTY = new LinkForm(null, null, null, null, null);

    public LinkForm(
            @Nullable String label,
            @Nullable List<String> fields,
            @Nullable String lastDay,
            @Nullable Boolean indexed,
            @Nullable Boolean fixed) {
        this.label = label == null ? "" : label.strip();
        this.fields = fields == null ? RecordFields.USUAL.names() : List.copyOf(fields);
        this.lastDay = lastDay == null ? "" : lastDay.strip();
        this.indexed = Boolean.TRUE.equals(indexed);
        this.fixed = Boolean.TRUE.equals(fixed);
    }

    static LinkForm of(RecordLink link, ZoneId zone) {
        var expires = link.expiresAt();
        return new LinkForm(
                link.label(),
                link.fields().names(),
                expires == null ? null : LocalDate.ofInstant(expires, zone).toString(),
                link.indexed(),
                link.isFixed());
    }

    public RecordFields shown() {
        return RecordFields.of(fields);
    }

    /** @throws Invalid naming {@code lastDay} */
    RecordLinkOptions options() {
        return new RecordLinkOptions(label, shown(), day(), indexed, fixed);
    }

    private @Nullable LocalDate day() {
        if (lastDay.isEmpty()) return null;
        try {
            return LocalDate.parse(lastDay);
        } catch (DateTimeException e) {
            throw Invalid.field("lastDay", "record.link.last-day-wrong");
        }
    }
}
