package org.matricula.credential.notice.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.matricula.account.People;
import org.matricula.credential.Achievements;
import org.matricula.credential.Credentials;
import org.matricula.credential.notice.AwardNotice;
import org.matricula.credential.notice.AwardNotices;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.springframework.stereotype.Component;
import pages.Templates;

/** Tells learners, at home, what they were awarded, until they say that they have seen it. */
@Component
final class NewAwards implements PagePanel {

    private static final int POSITION = 3;

    private final People people;
    private final AwardNotices notices;
    private final Credentials credentials;
    private final Achievements achievements;
    private final Organisations organisations;
    private final Templates templates;

    NewAwards(
            People people,
            AwardNotices notices,
            Credentials credentials,
            Achievements achievements,
            Organisations organisations,
            Templates templates) {
        this.people = people;
        this.notices = notices;
        this.credentials = credentials;
        this.achievements = achievements;
        this.organisations = organisations;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        var fresh = of(people.personOf(caller.accountId()));
        return fresh.isEmpty() ? Optional.empty() : Optional.of(templates.credentialNoticeHome(fresh));
    }

    /** The newest first. */
    List<NewAward> of(Person person) {
        var unseen = notices.unseen(person);
        if (unseen.isEmpty()) return List.of();
        var addresses = credentials.addresses(
                person.learnerIds(),
                unseen.stream().map(AwardNotice::credentialId).toList());
        var named = achievements.byIds(
                unseen.stream().map(AwardNotice::achievementId).distinct().toList());
        var issuers = organisations.byIds(
                unseen.stream().map(AwardNotice::organisationId).distinct().toList());
        return unseen.stream()
                .filter(notice -> addresses.containsKey(notice.credentialId()))
                .map(notice -> new NewAward(
                        addresses.get(notice.credentialId()).path(),
                        named.get(notice.achievementId()).name(),
                        issuers.get(notice.organisationId()).name(),
                        notice.createdAt()))
                .toList();
    }
}
