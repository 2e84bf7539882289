package org.matricula.roll;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds learners by beginnings of words, whether few or very many have them. Few are looked up and sorted then; of many
 * the list itself has enough to fill a page soon.
 */
@Component
class Search {

    /** So many are looked up one by one within some milliseconds. */
    private static final int FEW = 2_000;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 80;

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static List<String> words(String search) {
        return Arrays.stream(search.toLowerCase(Locale.ROOT).split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    Selection narrow(Selection selection, UUID organisationId, String search) {
        var words = words(search);
        if (words.isEmpty()) return selection;
        for (int i = 0; i < words.size(); i++) {
            selection.and("position(:word" + i + " in sought) > 0").with("word" + i, " " + words.get(i));
        }
        var telling =
                words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        var found = memberships(organisationId, telling);
        if (found.size() > FEW) return selection;
        return selection
                .and("membership_id = any(:found)")
                .with("found", found.toArray(UUID[]::new))
                .asFew();
    }

    private List<UUID> memberships(UUID organisationId, String word) {
        return jdbc.sql("""
                        select distinct membership_id from (
                            select membership_id from roll_word
                             where organisation_id = :organisation
                               and word >= :word collate "C" and word < :word || chr(1114111) collate "C"
                             limit :limit) as found""")
                .param("organisation", organisationId)
                .param("word", word)
                .param("limit", 3 * FEW)
                .query(UUID.class)
                .list();
    }
}
