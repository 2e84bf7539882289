package org.matricula.coaching.conversation.web;

import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.CoachCalendars;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Token;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import pages.Templates;

/** A coach's calls for a calendar program, at an address that only the coach knows. */
@Controller("coachCalendarController")
class CalendarController {

    private static final String PAGE = "/o/{organisation}/coach/calendar";
    private static final String API = "/api/v1/organisations/{organisation}/coach/calendar";

    /** @param address of all of the coach's calls here, in whichever organisation; null where it isn't shown any more */
    record CalendarJson(boolean open, @Nullable String address) {}

    private final Organisations organisations;
    private final CaseDoor door;
    private final CoachCalendars calendars;
    private final Templates templates;

    CalendarController(Organisations organisations, CaseDoor door, CoachCalendars calendars, Templates templates) {
        this.organisations = organisations;
        this.door = door;
        this.calendars = calendars;
        this.templates = templates;
    }

    @GetMapping(PAGE)
    Page show(@PathVariable String organisation) {
        return page(organisation, null);
    }

    /** The address is shown on this page and never again. */
    @PostMapping(PAGE)
    Page open(@PathVariable String organisation) {
        return page(organisation, calendars.open(door.coach()));
    }

    @PostMapping(PAGE + "/closing")
    Redirect close(@PathVariable String organisation) {
        calendars.close(door.coach());
        return Redirect.to(organisations.get(organisation).path() + "/coach/calendar")
                .saying("coaching.calendar.closed");
    }

    @GetMapping("/coach-calendars/{token}")
    ResponseEntity<String> read(@PathVariable String token) {
        var calendar = calendars.read(new Token(token)).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(calendar);
    }

    @GetMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    CalendarJson state(@PathVariable String organisation) {
        organisations.get(organisation);
        return new CalendarJson(calendars.isOpen(door.coach()), null);
    }

    /** A new address; the one before ends. */
    @PostMapping(path = API, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    CalendarJson openJson(@PathVariable String organisation) {
        organisations.get(organisation);
        return new CalendarJson(true, calendars.open(door.coach()));
    }

    @DeleteMapping(API)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ResponseBody
    void closeJson(@PathVariable String organisation) {
        organisations.get(organisation);
        calendars.close(door.coach());
    }

    private Page page(String organisation, @Nullable String address) {
        var provider = organisations.get(organisation);
        return Page.of(templates.coachingConversationCalendar(provider, calendars.isOpen(door.coach()), address));
    }
}
