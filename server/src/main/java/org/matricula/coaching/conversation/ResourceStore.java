package org.matricula.coaching.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ResourceStore {

    private final JdbcClient jdbc;

    ResourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Resource> of(UUID offerId) {
        return jdbc.sql("""
                        select id, offer_id, topic, title, address, about from coaching_resource
                         where offer_id = :offer order by id""")
                .param("offer", offerId)
                .query(ResourceStore::resource)
                .list();
    }

    void add(Resource resource) {
        jdbc.sql("""
                        insert into coaching_resource (id, offer_id, topic, title, address, about)
                        values (:id, :offer, :topic, :title, :address, :about)""").params(columns(resource)).update();
    }

    /** False if the offer has no such resource. */
    boolean change(Resource resource) {
        return jdbc.sql("""
                        update coaching_resource
                           set topic = :topic, title = :title, address = :address, about = :about
                         where id = :id and offer_id = :offer""").params(columns(resource)).update() == 1;
    }

    /** False if the offer has no such resource. */
    boolean remove(UUID offerId, UUID id) {
        return jdbc.sql("delete from coaching_resource where id = :id and offer_id = :offer")
                        .param("id", id)
                        .param("offer", offerId)
                        .update()
                == 1;
    }

    private static Map<String, Object> columns(Resource resource) {
        return Map.of(
                "id", resource.id(),
                "offer", resource.offerId(),
                "topic", resource.topic().toString(),
                "title", resource.title(),
                "address", resource.address(),
                "about", resource.about());
    }

    private static Resource resource(ResultSet row, int number) throws SQLException {
        return new Resource(
                row.getObject("id", UUID.class),
                row.getObject("offer_id", UUID.class),
                Topic.parse(row.getString("topic")),
                row.getString("title"),
                row.getString("address"),
                row.getString("about"));
    }
}
