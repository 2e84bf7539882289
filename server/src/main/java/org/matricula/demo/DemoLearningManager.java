package org.matricula.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.billing.Basis;
import org.matricula.billing.NewPrice;
import org.matricula.billing.Prices;
import org.matricula.catalogue.CourseRun;
import org.matricula.invitation.Answers;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.LinkUses;
import org.matricula.invitation.SendingOptions;
import org.matricula.invitation.SharedLinks;
import org.matricula.learningmanager.LearningManagerAccess;
import org.matricula.learningmanager.ManagerTerms;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Five organisations' ways of using the Learning Manager: before university begins, blended with teaching on campus, for
 * one's own staff, a library of others' courses, and a company under agreement. Source: seed 004, "Case studies".
 */
@Component
class DemoLearningManager {

    private static final int SEED = 2;

    private final Organisations organisations;
    private final Accounts accounts;
    private final Prices prices;
    private final LearningManagerAccess access;
    private final Invitations invitations;
    private final Answers answers;
    private final SharedLinks links;
    private final LinkUses uses;
    private final DemoLearning learning;
    private final JdbcClient jdbc;

    DemoLearningManager(
            Organisations organisations,
            Accounts accounts,
            Prices prices,
            LearningManagerAccess access,
            Invitations invitations,
            Answers answers,
            SharedLinks links,
            LinkUses uses,
            DemoLearning learning,
            JdbcClient jdbc) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.prices = prices;
        this.access = access;
        this.invitations = invitations;
        this.answers = answers;
        this.links = links;
        this.uses = uses;
        this.learning = learning;
        this.jdbc = jdbc;
    }

    /** @param byInvitation the run for new students; the others can be joined by anybody or are the company's */
    void add(CourseRun open, CourseRun byInvitation, CourseRun library, CourseRun company) {
        var university = opened(DemoPerson.PROVIDER, "owner");
        var college = opened(DemoPerson.RECEIVER, "learning-manager-college");
        var employer = opened(DemoPerson.PARTNER, "learning-manager");
        var people = learners();
        beforeUniversity(university, byInvitation, people.subList(0, 14));
        onCampus(college, open, people.subList(14, 26));
        ownStaff(university, open);
        libraryOfOthers(college, library, people.subList(26, 40));
        invite(employer, company, "new.starter@harbour-works.example, j.varga@harbour-works.example");
    }

    private void beforeUniversity(Organisation university, CourseRun run, List<Account> people) {
        if (!invitations.batches(university.id(), run.id()).isEmpty()) return;
        var list = new StringBuilder("name,email,group\n");
        people.forEach(one -> list.append(row(one, "September starters")));
        list.append("Noor Aziz,noor.aziz@applicants.example,September starters\n");
        list.append("Zoë O’Sullivan,zoe@applicants.example,September starters\n");
        invite(university, run, list.toString());
        people.subList(0, 9).forEach(this::accept);
        people.subList(9, 11).forEach(one -> waiting(one).ifPresent(answers::decline));
        learning.advance(run, ids(people.subList(0, 8)), SEED);
    }

    private void onCampus(Organisation college, CourseRun run, List<Account> people) {
        if (!invitations.batches(college.id(), run.id()).isEmpty()) return;
        var list = new StringBuilder("name,email,group,external_learner_id\n");
        for (int i = 0; i < people.size(); i++)
            list.append(row(people.get(i), "Nursing, year 1").strip())
                    .append(",N-")
                    .append(1001 + i)
                    .append('\n');
        invite(college, run, list.toString());
        people.subList(0, 10).forEach(this::accept);
        learning.advance(run, ids(people.subList(0, 9)), SEED + 1);
    }

    private void ownStaff(Organisation university, CourseRun run) {
        if (!invitations.batches(university.id(), run.id()).isEmpty()) return;
        var staff = DemoPerson.STAFF.stream()
                .filter(person -> DemoPerson.PROVIDER.equals(person.organisation()))
                .flatMap(person -> accounts.byVerifiedAddress(person.address()).stream())
                .toList();
        var list = new StringBuilder("name,email,group\n");
        staff.forEach(one -> list.append(row(one, "Teaching staff")));
        invite(university, run, list.toString());
        staff.subList(0, 3).forEach(this::accept);
        learning.advance(run, ids(staff.subList(0, 2)), SEED + 2);
    }

    private void libraryOfOthers(Organisation college, CourseRun run, List<Account> people) {
        if (links.reusable(college, run).isPresent()) return;
        var address = links.create(college, run, null, "", manager(college)).address();
        var token = new Token(address.substring(address.lastIndexOf('/') + 1));
        people.forEach(one -> uses.join(token, one.id()));
        learning.advance(run, ids(people.subList(0, 11)), SEED + 3);
    }

    private Organisation opened(String slug, String mailbox) {
        var organisation = organisations.get(slug);
        var manager = account(mailbox);
        if (!prices.agreed(organisation.id()))
            prices.agree(organisation.id(), new NewPrice(Basis.SPONSORED, "GBP", "", null, null));
        if (access.latestInvitation(organisation.id()).isEmpty())
            access.invite(organisation, account("partnerships").id());
        access.accept(organisation, manager.id(), ManagerTerms.VERSION);
        return organisation;
    }

    private Account account(String mailbox) {
        return accounts.byVerifiedAddress(mailbox + "@example.org").orElseThrow();
    }

    private UUID manager(Organisation organisation) {
        return access.latestAcceptance(organisation.id()).orElseThrow().acceptedBy();
    }

    private void invite(Organisation organisation, CourseRun run, String text) {
        invitations.invite(organisation, run, text, Set.of(), SendingOptions.NONE, manager(organisation));
    }

    private Optional<org.matricula.invitation.Invitation> waiting(Account account) {
        return answers.waitingFor(account.id()).stream().findFirst();
    }

    private void accept(Account account) {
        waiting(account).ifPresent(invitation -> answers.accept(invitation, account.id(), false));
    }

    private static String row(Account account, String group) {
        return "\"%s\",%s,\"%s\"\n".formatted(account.name(), account.primaryAddress(), group);
    }

    private static List<UUID> ids(List<Account> accounts) {
        return accounts.stream().map(Account::id).toList();
    }

    /** People who learnt at the university before, always the same. */
    private List<Account> learners() {
        var found = new ArrayList<Account>();
        jdbc.sql("""
                        select learner_id from membership
                         where external_learner_id ~ '^[0-9]+$' order by external_learner_id::bigint offset 200 limit 40""").query(UUID.class).list().forEach(id -> accounts.find(id).ifPresent(found::add));
        return found;
    }
}
