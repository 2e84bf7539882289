package org.matricula.coaching.conversation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Sender;
import org.springframework.stereotype.Component;

/**
 * Calls as calendars read them (RFC 5545): times in UTC, so that no zone has to be described; one UID for ever, whose
 * SEQUENCE says which is the latest. Mails invite and cancel as RFC 5546 has it.
 */
@Component
class CallCalendar {

    /** @param address where answers go; null for the platform's own */
    record Party(String name, @Nullable String address) {}

    /** What one reader reads of it. @param page an address to read more at */
    record Entry(
            String title,
            String about,
            String page,
            Party host,
            @Nullable Party guest) {}

    private final PublicUrl publicUrl;
    private final Sender sender;
    private final Clock clock;

    CallCalendar(PublicUrl publicUrl, Sender sender, Clock clock) {
        this.publicUrl = publicUrl;
        this.sender = sender;
        this.clock = clock;
    }

    String request(Call call, Entry entry) {
        return calendar(ImmutableMethod.REQUEST, List.of(event(call, entry)));
    }

    String cancel(Call call, Entry entry) {
        return calendar(ImmutableMethod.CANCEL, List.of(event(call, entry)));
    }

    String publish(List<VEvent> events) {
        return calendar(ImmutableMethod.PUBLISH, events);
    }

    VEvent event(Call call, Entry entry) {
        var event = new VEvent(call.startsAt(), Duration.ofMinutes(call.minutes()), entry.title());
        event.replace(new DtStamp(clock.instant()));
        event.add(new Uid(call.id() + "@" + publicUrl.host()));
        event.add(new Sequence(call.sequence()));
        event.add(call.isPlanned() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED);
        event.add(new Url(URI.create(entry.page())));
        if (!entry.about().isBlank()) event.add(new Description(entry.about()));
        var organizer = new Organizer(mailto(entry.host()));
        organizer.add(new Cn(entry.host().name()));
        event.add(organizer);
        if (entry.guest() != null) {
            var attendee = new Attendee(mailto(entry.guest()));
            attendee.add(new Cn(entry.guest().name()));
            event.add(attendee);
        }
        return event;
    }

    private static String calendar(Method method, List<VEvent> events) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Matricula//Coaching//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        events.forEach(calendar::add);
        return calendar.toString();
    }

    private URI mailto(Party party) {
        return URI.create("mailto:" + (party.address() == null ? sender.address() : party.address()));
    }
}
