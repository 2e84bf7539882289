package org.matricula.billing;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the sums of each organisation's months, so that no page has to add up its charges. */
@Repository
class ChargeTallies {

    private final JdbcClient jdbc;

    ChargeTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest month first, then by currency. */
    List<CostMonth> of(UUID organisationId) {
        return jdbc.sql("""
                        select month, currency, charges, amount, prepaid, to_invoice, credited from charge_tally
                         where organisation_id = :organisation order by month desc, currency""")
                .param("organisation", organisationId)
                .query((row, number) -> new CostMonth(
                        YearMonth.from(row.getObject("month", java.time.LocalDate.class)),
                        Currency.getInstance(row.getString("currency")),
                        row.getInt("charges"),
                        row.getLong("amount"),
                        row.getInt("prepaid"),
                        row.getLong("to_invoice"),
                        row.getLong("credited")))
                .list();
    }

    void charged(Charge charge, boolean prepaid, YearMonth month) {
        add(charge, month, 1, charge.amount(), prepaid ? 1 : 0, prepaid ? 0 : charge.amount(), 0);
    }

    void credited(Credit credit, YearMonth month) {
        var charge = credit.charge();
        var amount = credit.amount().minor();
        var prepaid = charge.isPrepaid();
        add(charge, month, 0, 0, prepaid && credit.isLast() ? -1 : 0, prepaid ? 0 : -amount, amount);
    }

    /**
     * Adds all charges up again; repairs what a defect or a hand in the database left wrong. Whoever charges meanwhile
     * waits, so that no charge falls between counting and writing.
     */
    @Transactional
    public void recount() {
        jdbc.sql("lock table charge_tally in share row exclusive mode").update();
        jdbc.sql("""
                        with counted as (
                            select c.organisation_id, c.month, c.currency, count(*) as charges, sum(c.amount) as amount,
                                   count(*) filter (where c.prepayment_id is not null
                                                      and (r.credited is null or r.credited < c.amount)) as prepaid,
                                   coalesce(sum(c.amount - coalesce(r.credited, 0))
                                            filter (where c.prepayment_id is null), 0) as to_invoice,
                                   coalesce(sum(r.credited), 0) as credited
                              from charge c
                                   left join (select charge_id, sum(amount) as credited from charge_credit
                                               group by charge_id) r on r.charge_id = c.id
                             group by c.organisation_id, c.month, c.currency)
                        insert into charge_tally as t
                               (organisation_id, month, currency, charges, amount, prepaid, to_invoice, credited)
                        select organisation_id, month, currency, charges, amount, prepaid, to_invoice, credited
                          from counted order by organisation_id, month, currency
                        on conflict (organisation_id, month, currency) do update
                           set charges = excluded.charges, amount = excluded.amount, prepaid = excluded.prepaid,
                               to_invoice = excluded.to_invoice, credited = excluded.credited""").update();
    }

    private void add(
            Charge charge, YearMonth month, int charges, long amount, int prepaid, long toInvoice, long credited) {
        jdbc.sql("""
                        insert into charge_tally as t
                               (organisation_id, month, currency, charges, amount, prepaid, to_invoice, credited)
                        values (:organisation, :month, :currency, :charges, :amount, :prepaid, :invoice, :credited)
                        on conflict (organisation_id, month, currency) do update
                           set charges = t.charges + excluded.charges, amount = t.amount + excluded.amount,
                               prepaid = t.prepaid + excluded.prepaid, to_invoice = t.to_invoice + excluded.to_invoice,
                               credited = t.credited + excluded.credited""")
                .param("organisation", charge.organisationId())
                .param("month", month.atDay(1))
                .param("currency", charge.currency().getCurrencyCode())
                .param("charges", charges)
                .param("amount", amount)
                .param("prepaid", prepaid)
                .param("invoice", toInvoice)
                .param("credited", credited)
                .update();
    }
}
