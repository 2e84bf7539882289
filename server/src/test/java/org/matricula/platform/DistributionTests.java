package org.matricula.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules by which tables can be spread over a cluster, read from the migrated database's own catalogue. */
@MatriculaTest
class DistributionTests {

    /** Each table with its class, its distribution column (null if none) and both as one word. */
    private static final String TABLES = """
            with tables as (
                select c.oid, c.relname as name,
                       substring(obj_description(c.oid) from '^distribution: ([a-z]+)') as class,
                       substring(obj_description(c.oid) from '\\((.*)\\)$') as key,
                       substring(obj_description(c.oid) from '^distribution: (.*)$') as placement
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                   and c.relname <> 'flyway_schema_history')
            """;

    private final JdbcClient jdbc;

    @Autowired
    DistributionTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void everyTableSaysHowItIsDistributed() {
        assertNone("select name from tables where class is null");
    }

    @Test
    void primaryKeysOfDistributedTablesBeginWithTheirKey() {
        assertNone("""
                select name from tables t
                 where key is not null and not exists (
                     select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                      where i.indrelid = t.oid and i.indisprimary and a.attname = t.key)""");
    }

    @Test
    void everyUniqueIndexOfADistributedTableContainsItsKey() {
        assertNone("""
                select name || ': ' || i.indexrelid::regclass from tables t join pg_index i on i.indrelid = t.oid
                 where key is not null and i.indisunique and not exists (
                     select from pg_attribute a
                      where a.attrelid = t.oid and a.attname = t.key and a.attnum = any (i.indkey::int2[]))""");
    }

    @Test
    void foreignKeysStayWithinOnePlacementOrPointToReferenceTables() {
        assertNone("""
                select conname::text from pg_constraint k
                  join tables source on source.oid = k.conrelid
                  join tables target on target.oid = k.confrelid
                 where k.contype = 'f' and target.class <> 'reference'
                   and (source.placement <> target.placement
                        or source.key is not null and not exists (
                            select from unnest(k.conkey, k.confkey) as pair (from_column, to_column)
                              join pg_attribute f on f.attrelid = k.conrelid and f.attnum = pair.from_column
                              join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.to_column
                             where f.attname = source.key and t.attname = target.key))""");
    }

    @Test
    void distributedTablesHaveNoTriggersOfOurOwn() {
        assertNone(
                "select tgname::text from pg_trigger g join tables t on t.oid = g.tgrelid where key is not null and not tgisinternal");
    }

    @Test
    void distributedTablesHaveNoVolatileDefaults() {
        assertNone("""
                select name || '.' || a.attname from tables t
                  join pg_attrdef d on d.adrelid = t.oid
                  join pg_attribute a on a.attrelid = t.oid and a.attnum = d.adnum
                 where key is not null and a.attgenerated = '' and pg_get_expr(d.adbin, d.adrelid) like '%(%'""");
    }

    private void assertNone(String breaches) {
        assertThat(jdbc.sql(TABLES + breaches).query(String.class).list()).isEmpty();
    }
}
