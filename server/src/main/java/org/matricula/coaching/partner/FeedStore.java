package org.matricula.coaching.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.CourseProgress;
import org.matricula.coaching.GivenName;
import org.matricula.platform.sms.TextProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the feed. Who is in it is asked in the very statement that reads it: those of {@code coaching_consenting}, and nobody
 * who isn't. The rows come as they are read, so memory doesn't grow with them.
 */
@Repository
class FeedStore {

    private static final int ROWS_AT_ONCE = 1_000;

    /** From here on it costs less to put all who agree together than to ask for each. */
    private static final int MANY = 5_000;

    /** Goes along the pseudonyms and asks for each, so that a page costs what a page is long. */
    private static final String FEW = feed("""
            page as materialized (
                select n.pseudonym, v.learner_id, v.phone, v.confirmed_at, v.language, v.summary
                  from coaching_pseudonym n
                  join coaching_offer f on f.id = n.offer_id and f.partner = n.partner
                 cross join lateral (select * from coaching_consenting c
                                      where c.learner_id = n.learner_id and c.offer_id = n.offer_id limit 1) v
                 where n.offer_id = :offer and n.pseudonym > :after
                   and (:learner::uuid is null or n.learner_id = :learner)
                 order by n.pseudonym
                 limit :size)""");

    /** The same of many. They are looked up in the order of their ids: neighbours there mostly share a page on the disk. */
    private static final String ALL = feed("""
            wanted as materialized (
                select n.pseudonym, v.learner_id, v.phone, v.confirmed_at, v.language, v.summary
                  from coaching_pseudonym n
                  join coaching_offer f on f.id = n.offer_id and f.partner = n.partner
                  join coaching_consenting v on v.learner_id = n.learner_id and v.offer_id = n.offer_id
                 where n.offer_id = :offer and n.pseudonym > :after
                 order by n.pseudonym
                 limit :size),
            page as materialized (select * from wanted order by learner_id)""");

    private final NamedParameterJdbcTemplate jdbc;
    private final TextProperties settings;

    FeedStore(JdbcTemplate template, TextProperties settings) {
        this.settings = settings;
        // Of its own: how many rows are fetched at once is nobody else's.
        var reading = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        reading.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(reading);
    }

    /** One learner; nothing unless the learner's last word is that they agree. */
    @Transactional(readOnly = true)
    public Optional<FeedLearner> one(UUID offerId, UUID learnerId) {
        var found = new ArrayList<FeedLearner>();
        read(FEW, parameters(offerId, learnerId, "", 1), found::add);
        return found.stream().findFirst();
    }

    /** In the order of the pseudonyms, those after this one. The driver reads on only within a transaction. */
    @Transactional(readOnly = true)
    public void after(UUID offerId, String pseudonym, int size, Consumer<FeedLearner> reader) {
        read(size < MANY ? FEW : ALL, parameters(offerId, null, pseudonym, size), reader);
    }

    private MapSqlParameterSource parameters(UUID offerId, @Nullable UUID learnerId, String after, int size) {
        return new MapSqlParameterSource("offer", offerId)
                .addValue("learner", learnerId, Types.OTHER)
                .addValue("after", after)
                .addValue("size", size)
                .addValue("confirmed", settings.confirmNumbers());
    }

    private void read(String feed, MapSqlParameterSource parameters, Consumer<FeedLearner> reader) {
        var gathered = new Gathered(reader);
        jdbc.query(feed, parameters, gathered::row);
        gathered.end();
    }

    /** @param page who is in it, as {@code page}: learners in any order */
    private static String feed(String page) {
        return "with " + CourseProgress.COACHED + ",\n" + page + """

                select page.pseudonym, a.name,
                       case when page.confirmed_at is not null or not :confirmed then page.phone end as phone,
                       a.time_zone, page.language, page.summary,
                """ + CourseProgress.COLUMNS + """

                  from page
                  join account_reader a on a.account_id = page.learner_id
                """
                + CourseProgress.JOINS + " order by page.pseudonym, coached.programme, coached.course";
    }

    /** Puts the rows of one learner together, a row for each course. */
    private static final class Gathered {

        private final Consumer<FeedLearner> reader;
        private @Nullable FeedLearner current;
        private List<CourseProgress> courses = new ArrayList<>();

        Gathered(Consumer<FeedLearner> reader) {
            this.reader = reader;
        }

        void row(ResultSet row) throws SQLException {
            if (current == null || !current.learner().equals(row.getString("pseudonym"))) {
                end();
                current = learner(row);
            }
            if (row.getString("course") != null) courses.add(CourseProgress.read(row));
        }

        void end() {
            if (current != null)
                reader.accept(new FeedLearner(
                        current.learner(),
                        current.givenName(),
                        current.phone(),
                        current.timeZone(),
                        current.language(),
                        courses));
            courses = new ArrayList<>();
        }
    }

    private static FeedLearner learner(ResultSet row) throws SQLException {
        return new FeedLearner(
                row.getString("pseudonym"),
                GivenName.of(row.getString("name")),
                row.getString("phone"),
                row.getString("time_zone"),
                row.getString("language"),
                List.of());
    }
}
