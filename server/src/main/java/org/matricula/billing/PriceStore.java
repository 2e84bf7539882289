package org.matricula.billing;

import static java.util.stream.Collectors.groupingBy;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PriceStore {

    private static final String AGREED = """
            select id, organisation_id, course_id, basis, currency, amount, valid_from, recorded_at, recorded_by
              from agreed_price
            """;

    private final JdbcClient jdbc;

    PriceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A few dozen in an organisation's life, so the rule reads them all. */
    PriceList of(UUID organisationId) {
        return new PriceList(agreed(organisationId), listPrices());
    }

    List<ListPrice> listPrices() {
        return jdbc.sql("""
                        select id, currency, amount, valid_from, recorded_at from list_price
                         order by valid_from, recorded_at, id""").query(Rows.of(ListPrice.class)).list();
    }

    void add(AgreedPrice price) {
        jdbc.sql("""
                        insert into agreed_price (id, organisation_id, course_id, basis, currency, amount,
                                                  valid_from, recorded_at, recorded_by)
                        values (:id, :organisation, :course, :basis, :currency, :amount, :from, :at, :by)""")
                .param("id", price.id())
                .param("organisation", price.organisationId())
                .param("course", price.courseId())
                .param("basis", price.basis().name())
                .param("currency", price.currency().getCurrencyCode())
                .param("amount", price.amount())
                .param("from", price.validFrom().atOffset(ZoneOffset.UTC))
                .param("at", price.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", price.recordedBy())
                .update();
    }

    void add(ListPrice price, @Nullable UUID by) {
        jdbc.sql("""
                        insert into list_price (id, currency, amount, valid_from, recorded_at, recorded_by)
                        values (:id, :currency, :amount, :from, :at, :by)""")
                .param("id", price.id())
                .param("currency", price.currency().getCurrencyCode())
                .param("amount", price.amount())
                .param("from", price.validFrom().atOffset(ZoneOffset.UTC))
                .param("at", price.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Of every organisation that ever agreed on a price. */
    Map<UUID, PriceList> all() {
        var list = listPrices();
        var found = new HashMap<UUID, PriceList>();
        jdbc.sql(AGREED + "order by valid_from, recorded_at, id").query(Rows.of(AgreedPrice.class)).list().stream()
                .collect(groupingBy(AgreedPrice::organisationId))
                .forEach((organisation, agreed) -> found.put(organisation, new PriceList(agreed, list)));
        return found;
    }

    private List<AgreedPrice> agreed(UUID organisationId) {
        return jdbc.sql(AGREED + "where organisation_id = :organisation order by valid_from, recorded_at, id")
                .param("organisation", organisationId)
                .query(Rows.of(AgreedPrice.class))
                .list();
    }
}
