package org.matricula.invitation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds shared links to a run: the condition, in SQL. */
@Component
class LinkSelecting {

    private static final String PATH = "/join/";

    /** Of the run, or of whatever run of its course is open; until six months after the end on its organisation's calendar. */
    private static final String LISTED = """
            organisation_id = :organisation and course_id = :course and (run_id = :run or not bound)
            and (ends_at at time zone :zone + interval '6 months') at time zone :zone > :now""";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    LinkSelecting(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    Selection of(Organisation organisation, CourseRun run, LinkQuery query) {
        var parameters = new HashMap<String, Object>();
        parameters.put("organisation", organisation.id());
        parameters.put("course", run.courseId());
        parameters.put("run", run.id());
        parameters.put("zone", organisation.zone().getId());
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        var condition = LISTED + (query.only() == null ? "" : " and " + condition(query.only()));
        var search = query.search().strip();
        return new Selection(
                search.isEmpty() ? condition : condition + " and " + found(search, parameters), parameters);
    }

    /** As {@link SharedLink#state} has it. */
    private static String condition(SharedLink.State state) {
        return switch (state) {
            case REVOKED -> "revoked_at is not null";
            case ENDED -> "revoked_at is null and ends_at <= :now";
            case USED_UP -> "revoked_at is null and ends_at > :now and uses >= cap";
            case LIVE -> "revoked_at is null and ends_at > :now and (cap is null or uses < cap)";
        };
    }

    private String found(String search, Map<String, Object> parameters) {
        var path = search.indexOf(PATH);
        if (path >= 0) {
            parameters.put("hash", new Token(search.substring(path + PATH.length())).hash());
            return "token_hash = :hash";
        }
        var lower = search.toLowerCase(Locale.ROOT);
        parameters.put("search", lower);
        parameters.put("makers", makers(lower, parameters));
        return "(created_by = any(:makers) or exists (select from unnest(domains) d where position(:search in d) > 0))";
    }

    /** Those who made links to the run, and are called so. */
    private UUID[] makers(String part, Map<String, Object> parameters) {
        var all = jdbc.sql("""
                        select distinct created_by from shared_link
                         where organisation_id = :organisation and course_id = :course""").params(parameters).query(UUID.class).list();
        return accounts.names(all).entrySet().stream()
                .filter(one -> one.getValue().toLowerCase(Locale.ROOT).contains(part))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
    }
}
