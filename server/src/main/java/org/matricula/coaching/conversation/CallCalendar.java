package org.matricula.coaching.conversation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Clock;
import java.util.Date;
import java.util.List;
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
        return calendar(Method.request(), List.of(event(call, entry)));
    }

    String cancel(Call call, Entry entry) {
        return calendar(Method.cancel(), List.of(event(call, entry)));
    }

    String publish(List<VEvent> events) {
        return calendar(Method.publish(), events);
    }

    VEvent event(Call call, Entry entry) {
        var event = new VEvent();
        event.setUid(call.id() + "@" + publicUrl.host());
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setSequence(call.sequence());
        event.setStatus(call.isPlanned() ? Status.confirmed() : Status.cancelled());
        event.setDateStart(Date.from(call.startsAt()));
        event.setDuration(Duration.builder().minutes(call.minutes()).build());
        event.setSummary(entry.title());
        event.setUrl(entry.page());
        if (!entry.about().isBlank()) event.setDescription(entry.about());
        event.setOrganizer(new Organizer(entry.host().name(), address(entry.host())));
        if (entry.guest() != null) event.addAttendee(new Attendee(entry.guest().name(), address(entry.guest())));
        return event;
    }

    private static String calendar(Method method, List<VEvent> events) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Matricula//Coaching//EN");
        calendar.setMethod(method);
        events.forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    private String address(Party party) {
        return party.address() == null ? sender.address() : party.address();
    }
}
