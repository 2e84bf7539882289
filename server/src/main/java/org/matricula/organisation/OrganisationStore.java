package org.matricula.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganisationStore {

    private static final String SELECT = """
            select id, slug, name, description, website, contact_email, locale, time_zone, accent, created_at
              from organisation
            """;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> bySlug(String slug) {
        return jdbc.sql(SELECT + "where slug = :slug")
                .param("slug", slug)
                .query(Rows.of(Organisation.class))
                .optional();
    }

    List<Organisation> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids) order by name, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Organisation.class))
                .list();
    }

    List<Organisation> all() {
        return jdbc.sql(SELECT + "order by name, id")
                .query(Rows.of(Organisation.class))
                .list();
    }

    List<Organisation> ofMember(UUID accountId) {
        return jdbc.sql(SELECT + """
                        where id in (select organisation_id from member where account_id = :account)
                        order by name, id""")
                .param("account", accountId)
                .query(Rows.of(Organisation.class))
                .list();
    }

    List<Organisation> withAnyOf(Set<Role> roles) {
        return jdbc.sql(SELECT + """
                        where id in (select organisation_id from member where role = any(:roles))
                        order by name, id""")
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(Rows.of(Organisation.class))
                .list();
    }

    /** False if the slug is taken. */
    boolean add(Organisation organisation) {
        return jdbc.sql("""
                        insert into organisation (id, slug, name, description, website, contact_email,
                                                  locale, time_zone, accent, created_at)
                        values (:id, :slug, :name, :description, :website, :contact, :locale, :zone, :accent, :at)
                        on conflict (slug) do nothing""")
                        .param("id", organisation.id())
                        .param("slug", organisation.slug())
                        .param("name", organisation.name())
                        .param("description", organisation.description())
                        .param("website", organisation.website())
                        .param("contact", organisation.contactEmail())
                        .param("locale", organisation.locale())
                        .param("zone", organisation.timeZone())
                        .param("accent", organisation.accent())
                        .param("at", organisation.createdAt().atOffset(java.time.ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False if there is no such organisation. */
    boolean update(UUID id, OrganisationDetails details) {
        return jdbc.sql("""
                        update organisation
                           set name = :name, description = :description, website = :website,
                               contact_email = :contact, locale = :locale, time_zone = :zone, accent = :accent
                         where id = :id""")
                        .param("id", id)
                        .param("name", details.name())
                        .param("description", details.description())
                        .param("website", details.website())
                        .param("contact", details.contactEmail())
                        .param("locale", details.locale())
                        .param("zone", details.timeZone())
                        .param("accent", details.accent())
                        .update()
                == 1;
    }
}
