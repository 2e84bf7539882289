package org.matricula.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.matricula.testing.Learning;
import org.matricula.testing.Somebody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Awards a badge that stands for no course and no programme, by an organisation in London. */
@Component
public record LooseBadge(
        Learning learning, Achievements achievements, Awards awards, Credentials credentials, JdbcClient jdbc) {

    public record World(Learning.World provided, Somebody learner, Award award) {

        public String issued() {
            return provided.provider().path() + "/credentials/" + award.credentialId();
        }

        public String own() {
            return "/credentials/" + award.credentialId();
        }
    }

    /** @param validity ISO 8601; null for good */
    public World awarded(String name, Instant at, @Nullable String validity) {
        var provided = learning.programmeOf(1);
        var provider = provided.provider().id();
        var id = Ids.next();
        jdbc.sql("""
                        insert into achievement (id, organisation_id, token, name, description, criteria, type, validity,
                                                 created_at)
                        values (?, ?, ?, ?, 'For tests', 'Pass the **practical**.', 'Badge', ?, ?)""")
                .params(id, provider, Token.random().value(), name, validity, at.atOffset(ZoneOffset.UTC))
                .update();
        var learner = learning.somebody();
        var earned = Earned.of(learner.id(), UUID.randomUUID().toString(), at, null);
        awards.award(achievements.get(provider, id), List.of(earned), Manner.TOLD);
        return new World(
                provided, learner, credentials.of(Person.of(learner.id())).getFirst());
    }
}
