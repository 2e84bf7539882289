package org.matricula.invitation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.ListReading.Listing;
import org.matricula.organisation.Organisation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shared links to a run as a list: searched, narrowed, sorted, by the page, or all of it for a file. Those that ended
 * more than six months ago are not in it.
 */
@Service
public class LinkTable {

    /** A link with its sealed token. */
    private record Row(SharedLink link, byte[] sealed) {}

    /** {@code ends_at} is {@link SharedLink#endsAt}. */
    private static final Listing<Row> LINKS = new Listing<>(
            SharedLinkStore.COLUMNS + ", sealed_token",
            """
            (select l.*, coalesce(c.uses, (select count(*) from shared_link_use u where u.link_id = l.id)) as uses,
                    coalesce(l.revoked_at, case when l.bound then least(l.lasts_until, r.enrolment_closes_at, r.ends_at)
                                                else l.lasts_until end) as ends_at
               from shared_link l
                    join course_run r on r.id = l.run_id
                    left join shared_link_counter c on c.link_id = l.id) as link""",
            (row, number) -> new Row(SharedLinkStore.link(row), row.getBytes("sealed_token")),
            row -> row.link().id());

    private final ListReading reading;
    private final LinkSelecting selecting;
    private final LinkAddresses addresses;
    private final Runs runs;

    LinkTable(ListReading reading, LinkSelecting selecting, LinkAddresses addresses, Runs runs) {
        this.reading = reading;
        this.selecting = selecting;
        this.addresses = addresses;
        this.runs = runs;
    }

    /** @throws org.matricula.platform.Refusal if nobody was given the place it is asked to go on from */
    public Slice<ListedLink> page(Organisation organisation, CourseRun run, LinkQuery query) {
        var found = selecting.of(organisation, run, query);
        return reading.page(LINKS, found, query.ordering(), query.after(), query.size())
                .map(listed(run));
    }

    /** How many there are. */
    public int count(Organisation organisation, CourseRun run, LinkQuery query) {
        return reading.count(LINKS, selecting.of(organisation, run, query));
    }

    /** All of them one by one, whatever page is asked for. */
    @Transactional(readOnly = true)
    public void export(Organisation organisation, CourseRun run, LinkQuery query, Consumer<ListedLink> each) {
        var listed = listed(run);
        reading.each(
                LINKS, selecting.of(organisation, run, query), query.ordering(), row -> each.accept(listed.apply(row)));
    }

    private Function<Row, ListedLink> listed(CourseRun run) {
        Map<UUID, CourseRun> made = runs.ofCourse(run.courseId()).stream().collect(toMap(CourseRun::id, identity()));
        return row -> addresses.listed(row.link(), made.get(row.link().runId()), row.sealed());
    }
}
