package org.matricula.coaching;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.platform.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferStore {

    private static final String SELECT = """
        select o.id, o.organisation_id, o.title, o.text, o.topics, o.languages, o.partner, o.sender_name, o.regions,
               o.hold_days, o.summary, o.open, o.version
          from coaching_offer o
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OfferStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Offer> find(UUID id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id)
                .query(OfferStore::offer)
                .optional();
    }

    Optional<Offer> ofOrganisation(UUID organisationId) {
        return jdbc.sql(SELECT + "where o.organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(OfferStore::offer)
                .optional();
    }

    List<Offer> all() {
        return jdbc.sql(SELECT + "order by o.id").query(OfferStore::offer).list();
    }

    /** Those whose learners are asked, and whose coaching a course comes with; nearly always none, or one. */
    List<Offer> openWith(UUID courseId) {
        return jdbc.sql(SELECT + """
            where o.open and o.id in (
                  select p.offer_id
                    from requirement_course c
                    join requirement r on r.id = c.requirement_id
                    join requirement_group g on g.id = r.group_id
                    join coaching_programme p on p.programme_id = g.programme_id
                   where c.course_id = :course)
            order by o.id\
            """)
                .param("course", courseId)
                .query(OfferStore::offer)
                .list();
    }

    /** Those with whose courses a person has to do, or about which the person ever said something. */
    List<Offer> near(Person person) {
        return jdbc.sql("""
                        with known as materialized (
                            select course_id, null::uuid as offer_id from learner_place where learner_id = any(:learners)
                             union
                            select null, offer_id from coaching_consent where learner_id = any(:learners))
                        """ + SELECT + """
                         where o.id in (select offer_id from known)
                            or o.id in (
                               select p.offer_id
                                 from requirement_course c
                                 join requirement r on r.id = c.requirement_id
                                 join requirement_group g on g.id = r.group_id
                                 join coaching_programme p on p.programme_id = g.programme_id
                                where c.course_id in (select course_id from known))
                         order by o.id""")
                .param("learners", person.ids())
                .query(OfferStore::offer)
                .list();
    }

    /** False if the organisation has one. */
    boolean add(Offer offer) {
        return jdbc.sql("""
            insert into coaching_offer
                   (id, organisation_id, title, text, topics, languages, partner, sender_name, regions, hold_days,
                    summary, open, version, created_at)
            values (:id, :organisation, :title, :text, :topics, :languages, :partner, :sender, :regions, :hold,
                    :summary, :open, :version, :now)
            on conflict (organisation_id) do nothing\
            """)
                        .params(columns(offer))
                        .param("organisation", offer.organisationId())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False if it was changed by somebody else since {@code offer} was read. */
    boolean change(Offer offer) {
        return jdbc.sql("""
            update coaching_offer
               set title = :title, text = :text, topics = :topics, languages = :languages, partner = :partner,
                   sender_name = :sender, regions = :regions, hold_days = :hold, summary = :summary,
                   open = :open, version = :version
             where id = :id and version = :version - 1\
            """).params(columns(offer)).update() == 1;
    }

    Set<UUID> programmes(UUID offerId) {
        return jdbc
                .sql("select programme_id from coaching_programme where offer_id = :offer")
                .param("offer", offerId)
                .query(UUID.class)
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    void setProgrammes(UUID offerId, Collection<UUID> programmeIds) {
        jdbc.sql("delete from coaching_programme where offer_id = :offer and programme_id <> all(:programmes)")
                .param("offer", offerId)
                .param("programmes", programmeIds.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
            insert into coaching_programme (programme_id, offer_id) select unnest(:programmes), :offer
            on conflict do nothing\
            """)
                .param("offer", offerId)
                .param("programmes", programmeIds.stream().sorted().toArray(UUID[]::new))
                .update();
    }

    /** From now on learners of the offer's programmes can be asked; those who could before, could since then. */
    void offered(UUID offerId) {
        jdbc.sql("""
            insert into coaching_offered (programme_id, offer_id, since)
            select programme_id, offer_id, :now from coaching_programme where offer_id = :offer
            on conflict do nothing\
            """)
                .param("offer", offerId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Map<String, Object> columns(Offer offer) {
        return Map.ofEntries(
                Map.entry("id", offer.id()),
                Map.entry("title", offer.title()),
                Map.entry("text", offer.text()),
                Map.entry("topics", array(offer.topics().stream())),
                Map.entry("languages", array(offer.languages().stream().map(Locale::toLanguageTag))),
                Map.entry("partner", offer.partner()),
                Map.entry("sender", offer.senderName()),
                Map.entry(
                        "regions",
                        array(offer.regions().stream().map(Region::code).sorted())),
                Map.entry("hold", offer.holdDays()),
                Map.entry("summary", array(offer.summary().stream().sorted())),
                Map.entry("open", offer.open()),
                Map.entry("version", offer.version()));
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("title"),
                row.getString("text"),
                texts(row, "topics").map(Topic::parse).toList(),
                texts(row, "languages").map(Locale::forLanguageTag).toList(),
                row.getString("partner"),
                row.getString("sender_name"),
                texts(row, "regions").map(Region::new).collect(toUnmodifiableSet()),
                row.getInt("hold_days"),
                summary(row),
                row.getBoolean("open"),
                row.getInt("version"));
    }

    static String[] array(Stream<?> values) {
        return values.map(Object::toString).toArray(String[]::new);
    }

    static Set<SummaryField> summary(ResultSet row) throws SQLException {
        return texts(row, "summary").map(SummaryField::valueOf).collect(toUnmodifiableSet());
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
