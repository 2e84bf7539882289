package org.matricula.credential.framework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Skills, one by one, in the order of their framework, and by what somebody types. */
@Component
final class SkillStore {

    private static final String SELECT = """
            select i.id, i.framework_id, f.name as framework, i.key, i.name, i.code, i.url, i.description, i.broader,
                   i.position, i.retired_at is not null as retired
              from framework_item i join framework f on f.id = i.framework_id
            """;

    /** Of skills with fitting words, how many are compared: who finds more has to go on typing. */
    private static final int COMPARED = 300;

    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient jdbc;

    SkillStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Skill> find(UUID id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id)
                .query(Rows.of(Skill.class))
                .optional();
    }

    List<Skill> of(UUID frameworkId, int after, int size) {
        return jdbc.sql(SELECT + """
                        where i.framework_id = :framework and i.position > :after and i.retired_at is null
                        order by i.position, i.id
                        limit :size""")
                .param("framework", frameworkId)
                .param("after", after)
                .param("size", size)
                .query(Rows.of(Skill.class))
                .list();
    }

    /**
     * What fits best comes first: the code itself, the name itself, names that begin so, names with all the words, then
     * other labels. Each way of looking stops after some rows, so that a search that fits much costs no more than others; words
     * are looked for only where too few names begin so.
     */
    List<Skill> search(Collection<UUID> frameworks, String folded, List<String> words, int size) {
        // With a limit the planner may take reading the table from its beginning for quick, and it is not.
        jdbc.sql("select set_config('enable_seqscan', 'off', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                        with seen (id) as (select unnest(cast(:frameworks as uuid[]))),
                        begun (id, rank, length, folded_name) as materialized (
                            select c.id, case when c.folded_code = :folded then 0 else 3 end, c.length, c.folded_name
                              from seen cross join lateral (
                                  select i.id, i.folded_code, length(i.name) as length, i.folded_name
                                    from framework_item i
                                   where i.framework_id = seen.id and i.folded_code >= :folded and i.folded_code < :end
                                     and i.retired_at is null
                                   order by i.folded_code limit :size) c
                            union all
                            select c.id, case when c.folded_name = :folded then 1 else 2 end, c.length, c.folded_name
                              from seen cross join lateral (
                                  select i.id, length(i.name) as length, i.folded_name
                                    from framework_item i
                                   where i.framework_id = seen.id and i.folded_name >= :folded and i.folded_name < :end
                                     and i.retired_at is null
                                   order by i.folded_name limit :size) c),
                        fitting as (
                            select * from begun
                            union all
                            (select i.id, case when i.words @@ cast(:nameWords as tsquery) then 4 else 5 end,
                                    length(i.name), i.folded_name
                               from framework_item i
                              where (select count(distinct id) from begun where rank < 3) < :size
                                and i.words @@ cast(:words as tsquery) and i.retired_at is null
                                and i.framework_id = any(:frameworks)
                              limit :compared)
                        ),
                        best as (
                            select id, min(rank) as rank, length, folded_name from fitting
                             group by id, length, folded_name
                             order by rank, length, folded_name, id
                             limit :size)
                        """ + SELECT + """
                          join best b on b.id = i.id
                         order by b.rank, b.length, b.folded_name, b.id""")
                .param("frameworks", frameworks.toArray(UUID[]::new))
                .param("folded", folded)
                .param("end", folded + AFTER_ALL)
                .param("words", words.isEmpty() ? "" : Words.query(frameworks, words, ""))
                .param("nameWords", words.isEmpty() ? "" : Words.query(frameworks, words, "A"))
                .param("compared", COMPARED)
                .param("size", size)
                .query(Rows.of(Skill.class))
                .list();
    }
}
