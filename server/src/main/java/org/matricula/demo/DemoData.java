package org.matricula.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.account.PasswordChange;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.organisation.Members;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.OrganisationDetails;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Importer;
import org.matricula.platform.Settings;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty database at its first start. Each part is left alone where it is there already, so a start that was
 * killed in the middle goes on. */
@Component
class DemoData {

    private static final String LOADED = "demo-loaded";
    private static final String LEARNER = "demo-learner";
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Settings settings;
    private final Organisations organisations;
    private final Members members;
    private final Accounts accounts;
    private final PasswordChange passwords;
    private final List<Importer> importers;
    private final Achievements achievements;
    private final DemoSkills skills;
    private final Awarding awarding;
    private final DemoBadges badges;
    private final DemoEndorsements endorsements;
    private final DemoCourse course;
    private final DemoContent content;
    private final DemoBadge badge;
    private final DemoLearning learning;
    private final DemoPartnership partnership;
    private final DemoLearningManager manager;
    private final DemoPathways pathways;
    private final DemoApplications applications;
    private final DemoCoaching coaching;
    private final DemoCoachingYear coachingYear;
    private final DemoMessages messages;
    private final DemoCrisis crisis;
    private final JdbcClient jdbc;

    DemoData(
            Settings settings,
            Organisations organisations,
            Members members,
            Accounts accounts,
            PasswordChange passwords,
            List<Importer> importers,
            Achievements achievements,
            DemoSkills skills,
            Awarding awarding,
            DemoBadges badges,
            DemoEndorsements endorsements,
            DemoCourse course,
            DemoContent content,
            DemoBadge badge,
            DemoLearning learning,
            DemoPartnership partnership,
            DemoLearningManager manager,
            DemoPathways pathways,
            DemoApplications applications,
            DemoCoaching coaching,
            DemoCoachingYear coachingYear,
            DemoMessages messages,
            DemoCrisis crisis,
            JdbcClient jdbc) {
        this.settings = settings;
        this.organisations = organisations;
        this.members = members;
        this.accounts = accounts;
        this.passwords = passwords;
        this.importers = importers;
        this.achievements = achievements;
        this.skills = skills;
        this.awarding = awarding;
        this.badges = badges;
        this.endorsements = endorsements;
        this.course = course;
        this.content = content;
        this.badge = badge;
        this.learning = learning;
        this.partnership = partnership;
        this.manager = manager;
        this.pathways = pathways;
        this.applications = applications;
        this.coaching = coaching;
        this.coachingYear = coachingYear;
        this.messages = messages;
        this.crisis = crisis;
        this.jdbc = jdbc;
    }

    void load() {
        if (settings.get(LOADED).isPresent()) return;
        organisation(
                DemoPerson.PROVIDER,
                "Open University (demonstration)",
                "Seven modules of a distance-teaching university, with real but anonymous results of their students.",
                "#24507A");
        organisation(DemoPerson.PARTNER, "Harbour Works", "An employer whose staff learn.", "#7A3E24");
        organisation(
                DemoPerson.RECEIVER, "Lakeside College", "A college that gives credit for what was learnt.", "#5A2A6B");
        DemoPerson.STAFF.forEach(this::person);
        importResults();
        skills.add(organisations.get(DemoPerson.PROVIDER).id());
        awardEverything();
        var learner = learner();
        var provider = organisations.get(DemoPerson.PROVIDER).id();
        badges.add(provider);
        endorsements.add(organisations.get(DemoPerson.PROVIDER), organisations.get(DemoPerson.PARTNER));
        var run = course.add(provider, ZONE);
        content.publish(provider, run.id());
        for (var other : course.others(run)) content.copy(provider, run.id(), other.id());
        badge.add(provider, run);
        learning.add(run, learner);
        partnership.add(
                organisations.get(DemoPerson.PARTNER), organisations.get(DemoPerson.PROVIDER), course.forPartner(run));
        var forStarters = course.forStarters(run);
        var library = course.library(provider, ZONE);
        content.copy(provider, run.id(), library.id());
        manager.add(run, forStarters, library, course.forPartner(run));
        pathways.add();
        applications.add(learner);
        var withCoach = course.coached(provider, ZONE);
        content.copy(provider, run.id(), withCoach.id());
        coaching.add(provider, withCoach, learner);
        coachingYear.add(organisations.get(DemoPerson.PROVIDER), withCoach, library);
        messages.add(provider);
        crisis.add(provider);
        settings.put(LEARNER, learner.toString());
        settings.put(LOADED, "yes");
    }

    /** The account to look at a learner's pages with, if the demonstration data is loaded. */
    Optional<UUID> learnerAccount() {
        return settings.get(LEARNER).map(UUID::fromString);
    }

    private void organisation(String slug, String name, String description, String accent) {
        if (organisations.find(slug).isPresent()) return;
        var id = organisations.create(NewOrganisation.of(slug, name, Locale.UK, ZONE));
        organisations.update(
                id,
                new OrganisationDetails(
                        name, description, null, "office@" + slug + ".example.org", "en-GB", ZONE.getId(), accent));
    }

    private void person(DemoPerson person) {
        var id = accounts.byVerifiedAddress(person.address())
                .map(account -> account.id())
                .orElseGet(
                        () -> accounts.create(person.name(), person.address(), DemoPerson.PASSWORD, Locale.UK, ZONE));
        if (person.platformRole() != null) members.addPlatform(id, person.platformRole());
        if (person.role() != null && person.organisation() != null) {
            members.add(organisations.get(person.organisation()).id(), id, person.role());
        }
    }

    private void importResults() {
        var oulad = importers.stream()
                .filter(importer -> importer.kind().equals("oulad"))
                .findFirst()
                .orElseThrow();
        try {
            var folder = unpacked();
            oulad.run(folder, Optional.of(DemoPerson.PROVIDER));
            for (var file : files(folder)) Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked() throws IOException {
        var folder = Files.createTempDirectory("matricula-demo");
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:demo/oulad/*.csv")) {
            try (var content = file.getInputStream()) {
                Files.copy(content, folder.resolve(String.valueOf(file.getFilename())));
            }
        }
        return folder;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void awardEverything() {
        var provider = organisations.get(DemoPerson.PROVIDER);
        for (Achievement achievement : achievements.ofOrganisation(provider.id())) {
            awarding.runNow(provider.id(), achievement.id());
        }
    }

    /** Somebody with two modules, so that there is a record to look at; the first by id_student, always the same. */
    private UUID learner() {
        var learner = jdbc.sql("""
                        with twice as materialized (
                            select learner_id from course_certificate group by learner_id having count(*) = 2)
                        select m.learner_id from membership m
                         where m.learner_id in (select learner_id from twice)
                         order by m.external_learner_id::bigint
                         limit 1""").query(UUID.class).single();
        passwords.change(learner, "", DemoPerson.PASSWORD, "");
        return learner;
    }
}
