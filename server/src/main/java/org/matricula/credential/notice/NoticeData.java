package org.matricula.credential.notice;

import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** That somebody was told of an award; what was awarded is with the credentials. */
@Component
final class NoticeData implements PersonalData {

    private final AwardNoticeStore store;

    NoticeData(AwardNoticeStore store) {
        this.store = store;
    }

    @Override
    public String section() {
        return "award-notices";
    }

    @Override
    public Object export(Person person) {
        return store.unseen(person, AwardNotices.BATCH).stream()
                .map(notice -> Map.of("credential", notice.credentialId(), "since", notice.createdAt()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        store.erase(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of("award_notice", "which awards a learner is told of and has seen; deleted by erasure");
    }
}
