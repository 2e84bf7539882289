package org.matricula.credential.framework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Between a file and the tables: rows that arrived, in temporary tables that end with the transaction. */
@Component
final class ImportStore {

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same key in two lines of a file. */
    record Repeated(String key, long line, long first) {}

    /** An item that is here and no more in the file. */
    record Vanished(UUID id, boolean aligned) {}

    void prepare() {
        jdbc.sql("""
                        create temporary table framework_arriving (
                            line bigint, id uuid, position int, key text, name text, code text, url text,
                            description text, broader_key text, folded_name text, folded_code text, words text,
                            retired boolean
                        ) on commit drop""").update();
        jdbc.sql("create temporary table framework_arriving_broader (key text, broader_key text) on commit drop")
                .update();
    }

    /** Files of O*NET name an element once for each occupation. */
    void keepFirstOfSame() {
        jdbc.sql("""
                        delete from framework_arriving a
                         using (select key, name, min(line) as first from framework_arriving group by key, name) f
                         where f.key = a.key and f.name = a.name and a.line > f.first""").update();
    }

    List<Repeated> repeated(int most) {
        return jdbc.sql("""
                        select a.key, a.line, f.first
                          from framework_arriving a
                          join (select key, min(line) as first, min(position) as first_position
                                  from framework_arriving group by key having count(*) > 1) f using (key)
                         where a.position > f.first_position
                         order by a.position
                         limit :most""").param("most", most).query(Rows.of(Repeated.class)).list();
    }

    int arrived() {
        return jdbc.sql("select count(*) from framework_arriving")
                .query(Integer.class)
                .single();
    }

    /** Adds the framework, or says anew what it is. @return its id */
    UUID save(UUID id, @Nullable UUID organisationId, ArrivingFramework framework, Instant now) {
        return jdbc.sql("""
                        insert into framework (id, organisation_id, kind, identifier, name, url, publisher, version,
                                               items, retired, imported_at)
                        values (:id, :organisation, :kind, :identifier, :name, :url, :publisher, :version, 0, 0, :now)
                        on conflict (organisation_id, identifier) do update
                           set kind = excluded.kind, name = excluded.name, url = excluded.url,
                               publisher = excluded.publisher, version = excluded.version,
                               imported_at = excluded.imported_at
                        returning id""")
                .param("id", id)
                .param("organisation", organisationId)
                .param("kind", framework.kind().name())
                .param("identifier", framework.identifier())
                .param("name", framework.name())
                .param("url", framework.url())
                .param("publisher", framework.publisher())
                .param("version", framework.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    int newItems(UUID framework) {
        return jdbc.sql("""
                        select count(*) from framework_arriving a
                         where not exists (select from framework_item i where i.framework_id = :framework and i.key = a.key)""").param("framework", framework).query(Integer.class).single();
    }

    /** @return how many are new or not what they were */
    int saveItems(UUID framework, Instant now) {
        jdbc.sql("analyze framework_arriving, framework_arriving_broader").update();
        return jdbc.sql("""
                        insert into framework_item as i
                               (id, framework_id, key, name, code, url, description, broader, position, folded_name,
                                folded_code, words, retired_at)
                        select a.id, :framework, a.key, a.name, a.code, a.url, a.description, b.name, a.position,
                               a.folded_name, a.folded_code, replace(a.words, '''@/', :mark)::tsvector,
                               case when a.retired then cast(:now as timestamptz) end
                          from framework_arriving a
                          left join (select key, min(broader_key) as broader_key from framework_arriving_broader group by key) p
                            on p.key = a.key
                          left join framework_arriving b on b.key = coalesce(a.broader_key, p.broader_key)
                            on conflict (framework_id, key) do update
                           set name = excluded.name, code = excluded.code, url = excluded.url,
                               description = excluded.description, broader = excluded.broader,
                               position = excluded.position, folded_name = excluded.folded_name,
                               folded_code = excluded.folded_code, words = excluded.words,
                               retired_at = case when excluded.retired_at is not null
                                                 then coalesce(i.retired_at, excluded.retired_at) end
                         where (i.name, i.code, i.url, i.description, i.broader, i.position, i.words, i.retired_at is null)
                               is distinct from
                               (excluded.name, excluded.code, excluded.url, excluded.description, excluded.broader,
                                excluded.position, excluded.words, excluded.retired_at is null)""")
                .param("framework", framework)
                .param("mark", "'" + Words.mark(framework) + "/")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts the words in their place at once: until then each search would read through all new ones. */
    void settle() {
        jdbc.sql("select gin_clean_pending_list('framework_item_by_word')")
                .query(Long.class)
                .single();
    }

    List<Vanished> vanished(UUID framework) {
        return jdbc.sql("""
                        select i.id, exists (select from achievement_alignment l where l.item_id = i.id) as aligned
                          from framework_item i
                         where i.framework_id = :framework
                           and not exists (select from framework_arriving a where a.key = i.key)""")
                .param("framework", framework)
                .query(Rows.of(Vanished.class))
                .list();
    }

    void remove(List<UUID> items) {
        jdbc.sql("delete from framework_item where id = any(:items)")
                .param("items", items.toArray(UUID[]::new))
                .update();
    }

    int retire(List<UUID> items, Instant now) {
        return jdbc.sql("update framework_item set retired_at = :now where id = any(:items) and retired_at is null")
                .param("items", items.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void count(UUID framework) {
        jdbc.sql("""
                        update framework f set items = c.standing, retired = c.retired
                          from (select count(*) filter (where retired_at is null) as standing,
                                       count(retired_at) as retired
                                  from framework_item where framework_id = :framework) c
                         where f.id = :framework""").param("framework", framework).update();
    }
}
