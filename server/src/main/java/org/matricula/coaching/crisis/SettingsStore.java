package org.matricula.coaching.crisis;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a provider set for crises: lists that are replaced as a whole. */
@Repository
class SettingsStore {

    private final JdbcClient jdbc;

    SettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contact> contacts(UUID offerId) {
        return jdbc.sql("""
                        select account_id, phone, minutes from coaching_crisis_contact
                         where offer_id = :offer order by position""")
                .param("offer", offerId)
                .query((row, number) -> new Contact(
                        row.getObject("account_id", UUID.class),
                        row.getString("phone"),
                        Duration.ofMinutes(row.getInt("minutes"))))
                .list();
    }

    void setContacts(UUID offerId, List<Contact> contacts) {
        remove("coaching_crisis_contact", offerId);
        for (int i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            jdbc.sql("""
                            insert into coaching_crisis_contact (offer_id, position, account_id, phone, minutes)
                            values (:offer, :position, :account, :phone, :minutes)""")
                    .param("offer", offerId)
                    .param("position", i)
                    .param("account", contact.accountId())
                    .param("phone", contact.phone())
                    .param("minutes", contact.patience().toMinutes())
                    .update();
        }
    }

    boolean isContactNumber(String number) {
        return jdbc.sql("select exists(select from coaching_crisis_contact where phone = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void removeContact(Collection<UUID> accountIds) {
        jdbc.sql("delete from coaching_crisis_contact where account_id = any(:ids)")
                .param("ids", accountIds.toArray(UUID[]::new))
                .update();
    }

    List<String> help(UUID offerId) {
        return jdbc.sql("select line from coaching_crisis_help where offer_id = :offer order by position")
                .param("offer", offerId)
                .query(String.class)
                .list();
    }

    void setHelp(UUID offerId, List<String> lines) {
        remove("coaching_crisis_help", offerId);
        for (int i = 0; i < lines.size(); i++) {
            jdbc.sql("insert into coaching_crisis_help (offer_id, position, line) values (:offer, :position, :line)")
                    .param("offer", offerId)
                    .param("position", i)
                    .param("line", lines.get(i))
                    .update();
        }
    }

    /** Phrases that are wanted beside those that come with the platform, and those that aren't wanted. */
    Map<String, Boolean> phrases(UUID offerId, Locale language) {
        var phrases = new HashMap<String, Boolean>();
        jdbc.sql("""
                        select phrase, wanted from coaching_crisis_phrase
                         where offer_id = :offer and language = :language""")
                .param("offer", offerId)
                .param("language", language.toLanguageTag())
                .query(row -> {
                    phrases.put(row.getString("phrase"), row.getBoolean("wanted"));
                });
        return phrases;
    }

    void setPhrases(UUID offerId, Locale language, Map<String, Boolean> phrases) {
        jdbc.sql("delete from coaching_crisis_phrase where offer_id = :offer and language = :language")
                .param("offer", offerId)
                .param("language", language.toLanguageTag())
                .update();
        phrases.forEach((phrase, wanted) -> jdbc.sql("""
                        insert into coaching_crisis_phrase (offer_id, language, phrase, wanted)
                        values (:offer, :language, :phrase, :wanted)""")
                .param("offer", offerId)
                .param("language", language.toLanguageTag())
                .param("phrase", phrase)
                .param("wanted", wanted)
                .update());
    }

    private void remove(String table, UUID offerId) {
        jdbc.sql("delete from " + table + " where offer_id = :offer")
                .param("offer", offerId)
                .update();
    }
}
