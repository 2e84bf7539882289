package org.matricula.coaching.conversation;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.matricula.account.Directory;
import org.matricula.coaching.GivenName;
import org.matricula.coaching.Offers;
import org.matricula.platform.Rows;
import org.matricula.platform.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each placeholder stands for in what is written to one learner. */
@Component
class Placeholders {

    private record Place(String course, String programme) {}

    private final JdbcClient jdbc;
    private final Offers offers;
    private final Directory directory;
    private final Clock clock;

    Placeholders(JdbcClient jdbc, Offers offers, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.directory = directory;
        this.clock = clock;
    }

    /** All that are known, as they are written. */
    static String listed() {
        return Arrays.stream(Placeholder.values()).map(Placeholder::written).collect(joining(", "));
    }

    /** Without those that this learner has no value for, such as a course for somebody who left them all. */
    Map<Placeholder, String> of(Case one) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.FIRST_NAME, one.givenName());
        values.put(Placeholder.ORGANISATION, offers.get(one.offerId()).senderName());
        var coach = directory.entries(List.of(one.coachId())).get(one.coachId());
        if (coach != null) values.put(Placeholder.COACH, GivenName.of(coach.name()));
        place(one).ifPresent(place -> {
            values.put(Placeholder.COURSE, place.course());
            values.put(Placeholder.PROGRAMME, place.programme());
        });
        nextCall(one).ifPresent(call -> values.put(Placeholder.NEXT_CALL, call));
        return values;
    }

    private Optional<Place> place(Case one) {
        return jdbc.sql("""
                        with coached as materialized (
                            select c.course_id, o.title as course, min(g.title) as programme
                              from coaching_programme p
                              join programme g on g.id = p.programme_id
                              join requirement_group q on q.programme_id = p.programme_id
                              join requirement r on r.group_id = q.id
                              join requirement_course c on c.requirement_id = r.id
                              join course o on o.id = c.course_id
                             where p.offer_id = :offer
                             group by c.course_id, o.title),
                        own as (
                            select l.course_id, greatest(l.activated_at, p.last_visited_at, p.last_comment_at) as active_at
                              from learner_place l
                              left join learner_progress p on p.learner_id = l.learner_id and p.run_id = l.run_id
                             where l.learner_id = :learner and l.deactivated_at is null)
                        select coached.course, coached.programme
                          from own join coached on coached.course_id = own.course_id
                         order by own.active_at desc limit 1""")
                .param("offer", one.offerId())
                .param("learner", one.learnerId())
                .query(Rows.of(Place.class))
                .optional();
    }

    private Optional<String> nextCall(Case one) {
        return jdbc
                .sql("""
                        select min(starts_at) from coaching_call
                         where learner_id = :learner and offer_id = :offer and state = 'PLANNED' and starts_at > :now""")
                .param("learner", one.learnerId())
                .param("offer", one.offerId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(at -> Text.dateTime(at.toInstant(), one.language(), one.zone()));
    }
}
