package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.account.Profiles;
import org.matricula.billing.Agreements;
import org.matricula.billing.Basis;
import org.matricula.billing.Costs;
import org.matricula.billing.Credits;
import org.matricula.billing.NewAgreement;
import org.matricula.billing.NewPrice;
import org.matricula.billing.Prepayments;
import org.matricula.billing.Prices;
import org.matricula.billing.Questions;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.Outline;
import org.matricula.catalogue.content.Question;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.catalogue.content.TestRules;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Wordings;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.coaching.conversation.Notes;
import org.matricula.coaching.conversation.Resources;
import org.matricula.coaching.conversation.Sending;
import org.matricula.coaching.conversation.Task;
import org.matricula.coaching.conversation.Tasks;
import org.matricula.coaching.conversation.Visibility;
import org.matricula.coaching.crisis.CrisisWatch;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.brought.BroughtCredentials;
import org.matricula.credential.brought.ForeignBadge;
import org.matricula.dataimport.KeptRow;
import org.matricula.dataimport.KeptTables;
import org.matricula.discussion.Commenting;
import org.matricula.discussion.Moderation;
import org.matricula.discussion.Reason;
import org.matricula.discussion.Responses;
import org.matricula.discussion.Seat;
import org.matricula.discussion.Spot;
import org.matricula.enrolment.Track;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.InvitedRun;
import org.matricula.invitation.ListedLink;
import org.matricula.invitation.ReminderPlan;
import org.matricula.invitation.Reminders;
import org.matricula.invitation.SendingOptions;
import org.matricula.invitation.SharedLinks;
import org.matricula.learningmanager.OpenManager;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Members;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.MergedMemberships;
import org.matricula.organisation.NamedMembers;
import org.matricula.organisation.NewNamedMember;
import org.matricula.organisation.PartnerKeys;
import org.matricula.organisation.PlatformRole;
import org.matricula.organisation.Role;
import org.matricula.organisation.WaitingMemberships;
import org.matricula.pathway.ApplicationMessages;
import org.matricula.pathway.ApprovedPathways;
import org.matricula.pathway.Consent;
import org.matricula.pathway.KeptPathways;
import org.matricula.pathway.MessageTemplates;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.NewInstitution;
import org.matricula.pathway.OfferedPathways;
import org.matricula.pathway.ReceivedRecords;
import org.matricula.pathway.RecordSending;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.platform.text.Messages;
import org.matricula.platform.webhook.NewWebhookEndpoint;
import org.matricula.platform.webhook.WebhookEndpoints;
import org.matricula.platform.webhook.WebhookLog;
import org.matricula.progress.Result;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordLinkOptions;
import org.matricula.record.RecordLinks;
import org.matricula.record.RecordSnapshots;
import org.matricula.record.Records;
import org.matricula.testing.Browsing;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.matricula.testing.Somebody;
import org.matricula.testing.TalkedRun;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * Shows every kind of page in a language whose letters all have accents. Text with plain letters is in no catalogue,
 * unless it is data, which the page marks with {@code translate="no"}. Its server is its own: the lists of the one that
 * tests share are full of names in other tests' plain letters.
 */
@MatriculaTest
@TestPropertySource(properties = "spring.application.name=pseudo-locale")
@DirtiesContext
class PseudoLocaleTests {

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");
    /** Months and zones come from the library of locales, which has no such language. */
    private static final Pattern FROM_THE_LOCALE = Pattern.compile(
            "January|February|March|April|May|June|July|August|September|October|November|December|Angeles|Los|UTC|GMT");

    /** What other tests of this server called their organisations and courses. */
    private static final Pattern OTHER_WORLDS = Pattern.compile("((Course \\d|Science) of )?(Provider )?p[0-9a-f]{12}");

    /** One that can be taken but for what it stands beside, and one that can't. */
    private static final String DEFINITIONS = """
            [{"type": "Achievement", "name": "Knots", "description": "Ties them.", "criteria": {"narrative": "Tie."},
              "achievementType": "Badge", "alignment": [{"targetName": "Rope", "targetUrl": "https://example.org/1"}],
              "image": "https://example.org/1.png", "resultDescription": [{"name": "Mark"}]},
             {"type": "Achievement", "name": "", "description": ""}]""";

    @Autowired
    BroughtCredentials brought;

    @Autowired
    Profiles profiles;

    @Autowired
    CrisisWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebhookEndpoints webhookEndpoints;

    @Autowired
    WebhookLog webhookLog;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    NamedMembers named;

    @Autowired
    Awarding awarding;

    @Autowired
    RecordSnapshots snapshots;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    Records records;

    @Autowired
    RecordLinks recordLinks;

    @Autowired
    TalkedRun talked;

    @Autowired
    Commenting commenting;

    @Autowired
    Responses responses;

    @Autowired
    Moderation moderation;

    @Autowired
    Drafting drafting;

    @Autowired
    Authoring authoring;

    @Autowired
    KeptTables keptTables;

    @Autowired
    Partnership partnership;

    @Autowired
    Prices prices;

    @Autowired
    Prepayments prepayments;

    @Autowired
    Agreements agreements;

    @Autowired
    Costs costs;

    @Autowired
    Questions questions;

    @Autowired
    Credits credits;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InvitedRun invited;

    @Autowired
    OpenManager managers;

    @Autowired
    ReceivedRecords received;

    @Autowired
    ApplicationMessages applicationMessages;

    @Autowired
    MessageTemplates messageTemplates;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    @Autowired
    WaitingMemberships waiting;

    @Autowired
    MergedMemberships merged;

    @Autowired
    LearnerGroups groups;

    @Autowired
    PartnerKeys keys;

    @Autowired
    Clock clock;

    @Autowired
    Consents consents;

    @Autowired
    Caseload caseload;

    @Autowired
    Tasks tasks;

    @Autowired
    Notes notes;

    @Autowired
    Resources resources;

    @Autowired
    Sending sendingToLearners;

    @Autowired
    SharedLinks links;

    @Autowired
    OpenManager manager;

    @Autowired
    Courses courses;

    @Autowired
    Invitations invitations;

    @Autowired
    Reminders reminders;

    @Autowired
    OfferedPathways offered;

    @Autowired
    KeptPathways kept;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    ApprovedPathways pathways;

    @Autowired
    RecordSending sending;

    private final List<String> more = new ArrayList<>();
    private Learning.World world;
    private Somebody reader;

    @BeforeEach
    void somebodyWhoLearnsAndWorks() {
        world = learning.programmeOf(2);
        reader = learning.somebody();
        learning.grade(reader.id(), world.runs().getFirst(), Result.PASS, null);
        members.add(world.provider().id(), reader.id(), Role.OWNER);
        members.addPlatform(reader.id(), PlatformRole.OPERATOR);
        named.add(
                world.provider().id(),
                List.of(
                        new NewNamedMember("1", reader.name(), "educator", "learner"),
                        new NewNamedMember("2", "", "", "")));
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
    }

    @Test
    void everyTextPeopleReadComesFromTheCatalogues() {
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var literals = new ArrayList<String>();
        for (var path : paths()) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfCredentialsFromElsewhereAndOfDefinitionsBroughtFromAFile() {
        var document = new ForeignBadge().json("1", "Weaving", reader.address());
        var kept = brought.add(Person.of(reader.id()), document.getBytes(StandardCharsets.UTF_8));
        more.add("Guild of Makers");
        var own = "/credentials/elsewhere/" + kept.credential().id();
        var taking = world.provider().path() + "/achievements/import";
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var literals = new ArrayList<String>();
        literals(browsing, literals, own);
        browsing.submit(own + "/page", "page", "OPEN");
        var open = URI.create(browsing.page(own).select("#address").val()).getPath();
        for (var path : List.of("/credentials", "/credentials/elsewhere", own, open, taking)) {
            literals(browsing, literals, path);
        }
        browsing.submit(own + "/page", "page", "OPEN", "hidesName", "true");
        literals(browsing, literals, open);
        for (var file : List.of(DEFINITIONS, "{}")) {
            literals(Jsoup.parse(Browsing.text(browsing.submit(taking, "text", file))))
                    .forEach(literal -> literals.add("review: " + literal));
        }
        assertThat(literals).isEmpty();
    }

    private void literals(Browsing browsing, List<String> found, String path) {
        literals(Jsoup.parse(Browsing.text(browsing.open(path)))).forEach(literal -> found.add(path + ": " + literal));
    }

    @Test
    void soDoTheTextsOfApplications() {
        var open = pathways.open(world);
        var taken = pathways.open(world);
        var later = pathways.completed(world);
        var closed = pathways.closed(world);
        for (var pathway : List.of(open, taken, later, closed)) {
            var institution = pathways.institutionOf(pathway);
            more.addAll(List.of(pathway.title(), pathway.summary(), pathway.contact(), institution.name()));
            more.add(institution.slug());
            more.add("ECTS credits");
        }
        var person = Person.of(reader.id());
        var sent = sending.send(person, world.slug(), List.of(taken.id()), Consent.VERSION)
                .sent()
                .getFirst();
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var literals = new ArrayList<String>();
        learning.grade(reader.id(), world.runs().getLast(), Result.PASS, null);
        for (var path : List.of(
                "/records/" + world.slug(),
                "/records/" + world.slug() + "/send",
                "/records/" + world.slug() + "/send/review?pathways=" + open.id(),
                "/applications",
                "/applications/" + sent.id(),
                "/applications/" + sent.id() + "/record",
                "/applications/" + sent.id() + "/update",
                "/programmes/" + world.slug() + "/want",
                world.provider().path() + "/programmes/" + world.slug(),
                world.provider().path() + "/programmes/" + world.slug() + "/measures",
                world.provider().path() + "/programmes/" + world.slug() + "/measures/" + open.id(),
                world.provider().path() + "/revocation-delay")) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfDiscussions() {
        var run = talked.world();
        members.add(run.provider().id(), reader.id(), Role.OWNER);
        var spot = new Spot(run.run().id(), run.steps().getFirst().id());
        var person = talked.person(reader);
        var seat = new Seat.Open(reader.id(), true);
        var own = commenting.post(person, seat, spot, null, Ids.next(), "Why?");
        var other = talked.learner(run);
        var otherSeat = new Seat.Open(other.id(), false);
        var reply = commenting.post(talked.person(other), otherSeat, spot, own, Ids.next(), "Because.");
        commenting.post(person, seat, spot, reply, Ids.next(), "Really?");
        var bad = commenting.post(talked.person(other), otherSeat, spot, null, Ids.next(), "Watches");
        responses.report(person, spot, bad, Reason.ADVERTISING, "Look");
        var hidden = commenting.post(person, seat, spot, null, Ids.next(), "Hide me");
        commenting.edit(person, spot, own, "Why, then?");
        moderation.hide(run.course(), run.run(), hidden, reader.id(), Reason.OTHER, "Words");
        var closed = talked.world();
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);

        var literals = new ArrayList<String>();
        for (var path : List.of(
                run.path(),
                run.path() + "?order=liked",
                run.path("1.2"),
                run.path() + "/" + own,
                run.path() + "/" + reply + "/reply",
                run.path() + "/" + reply + "/report",
                run.path() + "/" + bad + "/report",
                run.path() + "/" + own + "/edit",
                run.path() + "/" + own + "/delete",
                closed.path(),
                run.desk(),
                run.moderation(),
                run.moderation() + "?hidden=true",
                run.moderation() + "/" + bad,
                run.moderation() + "/" + hidden,
                "/account/discussion-mail")) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(path))))) {
                if (!literal.contains("Provider p")
                        && !List.of(run.run().title(), "Why, then?").contains(literal))
                    literals.add(path + ": " + literal);
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfTheCoursePlayerAndThoseOfItsGraders() {
        var run = world.runs().getFirst();
        TaughtContent.articles(2)
                .withTest(new TestRules(3, 70, 0))
                .publishedIn(run, world.provider().id(), authoring);
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var path = "/courses/" + world.courses().getFirst().slug() + "/runs/" + run.slug();
        var attempt = browsing.submit(path + "/steps/1.3/attempts").getHeader("Location");
        var open = Browsing.text(browsing.open(attempt));
        var asked = Browsing.text(browsing.submit(attempt, "q0", "1"));
        browsing.submit(attempt, "q0", "1", "sure", "yes");
        var staff = world.provider().path() + "/runs/" + run.id();

        var literals = new ArrayList<String>(literals(Jsoup.parse(open)));
        literals.addAll(literals(Jsoup.parse(asked)));
        for (var page : List.of(
                path,
                path + "/steps/1.1",
                path + "/steps/1.3",
                attempt,
                staff + "/progress",
                staff + "/learners",
                staff + "/learners/" + reader.id(),
                staff + "/learners/" + reader.id() + attempt.substring(attempt.indexOf("/attempts/")))) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(page))))) {
                literals.add(page + ": " + literal);
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfImportedTables() {
        var run = world.runs().getFirst().id();
        transaction.executeWithoutResult(status -> {
            var keeping = keptTables.keep(run, "video-stats", List.of("step_title", ""));
            keeping.add(List.of(new KeptRow(2, null, List.of("A film", ""))));
            keeping.done();
            keptTables.keep(run, "peer-reviews", List.of("id")).done();
        });
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var runs = world.provider().path() + "/runs/";

        var literals = new ArrayList<String>();
        for (var page : List.of(
                runs + run + "/progress",
                runs + run + "/tables",
                runs + run + "/tables/video-stats",
                runs + run + "/tables/video-stats?after=2",
                runs + run + "/tables/peer-reviews",
                runs + world.runs().getLast().id() + "/tables")) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(page))))) {
                literals.add(page + ": " + literal);
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfLearnersAndTheirOrganisations() {
        var world = managers.opened();
        members.add(world.organisation().id(), reader.id(), Role.OWNER);
        var run = partnership.openRun(this.world.courses().getFirst(), BusinessModel.PRIVATE_SPONSORED);
        var open = partnership.openRun(this.world.courses().getFirst(), BusinessModel.OPEN_UPGRADE);
        var learner = nameless();
        var other = nameless();
        var membership = memberships.add(world.organisation().id(), Person.of(learner), clock.instant());
        var second = memberships.add(world.organisation().id(), Person.of(other), clock.instant());
        memberships.fillIn(world.organisation().id(), Person.of(other), "9", "");
        partnership.join(learner, run, world.organisation());
        partnership.join(learner, open, world.organisation());
        merged.merge(world.organisation().id(), second.id(), membership.id());
        var made = waiting.make(world.organisation(), "7");
        var link =
                "/memberships/" + waiting.link(world.organisation(), made.id()).value();
        var group = groups.create(world.organisation().id(), "?");
        var key = keys.create(world.organisation().id(), "!", reader.id());
        keys.create(world.organisation().id(), "!", reader.id());
        keys.revoke(world.organisation().id(), key.key().id());
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var tab = world.path();
        var page = tab + "/learners/" + membership.id();

        var literals = new ArrayList<String>();
        for (var path : List.of(
                tab + "/learners",
                tab + "/learners?words=nobody",
                tab + "/learners/" + made.id(),
                tab + "/learners/" + made.id() + "/removal",
                page,
                page + "/removal",
                page + "/runs/" + run.id() + "/removal",
                page + "/merging?words=nobody",
                tab + "/groups",
                tab + "/groups/" + group.id(),
                tab + "/settings",
                link)) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        assertThat(literals).isEmpty();
    }

    /** A name in a sentence is data too. */
    private UUID nameless() {
        var address = UUID.randomUUID() + "@example.org";
        return accounts.create("1 2", address, "correct horse battery", Locale.UK, ZoneOffset.UTC);
    }

    @Test
    void soDoTheTextsOfPartnershipsAndCosts() {
        var partner = partnership.paying("12.50");
        members.add(partner.id(), reader.id(), Role.OWNER);
        prices.agree(
                partner.id(),
                new NewPrice(Basis.SPONSORED, "GBP", "", world.courses().getFirst(), null));
        prices.list("GBP", "40", null);
        prepayments.enrolments(partner.id(), "1", "");
        prepayments.sum(partner.id(), "GBP", "5", "");
        agreements.record(partner.id(), new NewAgreement(world.provider(), null, null, null));
        var ended = agreements.record(partner.id(), new NewAgreement(world.provider(), null, null, null));
        agreements.end(partner.id(), ended.id());
        var run = partnership.openRun(world.courses().getLast(), BusinessModel.OPEN_UPGRADE);
        for (var i = 0; i < 3; i++) partnership.join(learning.somebody().id(), run, partner);
        var month = costs.months(partner.id()).getFirst().month();
        var charges = costs.month(partner.id(), month, null, 10).stream()
                .map(row -> row.charge().id())
                .toList();
        questions.ask(partner.id(), charges.get(0), "?");
        credits.give(partner.id(), charges.get(1), "!");
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var path = "/partnerships/" + partner.id();
        var tab = partner.path() + "/learning-manager";
        var course = world.provider().path() + "/courses/"
                + world.courses().getFirst().slug();

        var literals = new ArrayList<String>();
        for (var page : List.of(
                "/home",
                "/partnerships",
                "/partnerships/list-prices",
                path,
                path + "/prices/new",
                path + "/prepayments/new",
                path + "/agreements/new",
                path + "/charges/" + charges.get(0),
                path + "/charges/" + charges.get(1),
                path + "/charges/" + charges.get(2),
                tab + "/costs",
                tab + "/costs/" + month,
                tab + "/costs/2020-01",
                tab + "/charges/" + charges.get(0),
                tab + "/charges/" + charges.get(1),
                tab + "/charges/" + charges.get(2),
                course,
                course + "/invitations-by-others")) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(page))))) {
                if (!literal.startsWith("/courses/")) literals.add(page + ": " + literal);
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfReceivedRecords() {
        var institution = received.world();
        members.add(institution.institution().id(), reader.id(), Role.ADMISSIONS);
        // Units, and the gaps of templates, are written the same in every language.
        more.addAll(List.of(
                institution.institution().name(),
                institution.officer().name(),
                institution.credit().creditUnit(),
                "{name}",
                "{programme}",
                "{pathway}"));
        var sent = received.sent(institution, 3);
        var other = received.sent(institution);
        applicationMessages.write(received.find(sent.getFirst()), "?");
        var template = messageTemplates.add(institution.institution().id(), "1", "2");
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var list = institution.path();
        browsing.open(list + "/" + sent.get(1).id());
        received.withdraw(sent.get(1));
        browsing.submit(list + "/" + sent.get(2).id() + "/decision", "kind", "GRANT", "amount", "6", "grantedFor", "1");
        browsing.submit(list + "/" + sent.getFirst().id() + "/notes", "note", "!");

        var literals = new ArrayList<String>();
        for (var page : List.of(
                institution.institution().path(),
                list,
                list + "?words=98765",
                list + "/" + sent.get(0).id(),
                list + "/" + sent.get(1).id(),
                list + "/" + sent.get(2).id(),
                list + "/import",
                list + "/templates",
                list + "/templates/" + template.id(),
                list + "?waiting=true",
                "/received")) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(page))))) {
                literals.add(page + ": " + literal);
            }
        }
        var ids = new String[] {
            "id", sent.getFirst().id().toString(), "id", other.id().toString(), "kind", "DECLINE"
        };
        var asked = browsing.submit(list + "/decisions", ids);
        literals.addAll(literals(Jsoup.parse(Browsing.text(asked))));
        var table = browsing.submit(
                list + "/import/review", "table", "application,decision\n1,granted\n" + other.id() + ",declined\n");
        literals.addAll(literals(Jsoup.parse(Browsing.text(table))));
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfInvitationsAndSharedLinks() {
        var sent = invited.of(BusinessModel.PRIVATE_SPONSORED);
        var other = learning.somebody();
        more.addAll(List.of(
                sent.organisation().name(),
                sent.provider().name(),
                sent.course().title(),
                sent.run().title(),
                other.address(),
                "example.com",
                "Los Angeles"));
        var own = invited.link(sent, reader);
        var others = invited.link(sent, other);
        var link = links.create(sent.organisation(), sent.run(), 5, "example.com", reader.id());
        var taken = links.create(sent.organisation(), sent.run(), 5, "", reader.id());
        var ended = links.create(sent.organisation(), sent.run(), 5, "", reader.id());
        links.revoke(sent.organisation(), ended.link().id(), reader.id());
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);

        var literals = new ArrayList<String>();
        for (var page : List.of("/home", own, others, join(link), join(taken), join(ended))) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(page))))) {
                literals.add(page + ": " + literal);
            }
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfTheLearningManager() {
        var open = manager.paying("12.50");
        var closed = manager.without();
        var asked = manager.invited();
        for (var one : List.of(open, closed, asked)) {
            members.add(one.organisation().id(), reader.id(), Role.LEARNING_MANAGER);
            more.addAll(List.of(one.organisation().name(), one.manager().name()));
        }
        var course = courses.create(open.organisation().id(), null, new CourseDetails("123", null, "", ""));
        var run = partnership.openRun(course, BusinessModel.OPEN_UPGRADE);
        for (var model : BusinessModel.values()) partnership.openRun(course, model);
        var options = new SendingOptions(true, null, "1", "2", new ReminderPlan(1, 2));
        var batch = invitations.invite(
                open.organisation(), run, "1 <a@b.example>, c@b.example", Set.of(), options, reader.id());
        reminders.plan(open.organisation(), run, new ReminderPlan(1, 1), reader.id());
        var live = links.create(open.organisation(), run, 5, "example.com", reader.id());
        var ended = links.create(open.organisation(), run, null, "", reader.id());
        links.revoke(open.organisation(), ended.link().id(), reader.id());
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var path = open.path() + "/runs/" + run.id();

        var literals = new ArrayList<String>();
        for (var page : List.of(
                "/home",
                "/learning-manager",
                "/partnerships/" + open.organisation().id(),
                "/partnerships/" + closed.organisation().id(),
                "/partnerships/" + asked.organisation().id(),
                open.organisation().path(),
                asked.organisation().path(),
                closed.path() + "/access",
                asked.path() + "/access",
                open.path() + "/access",
                open.path(),
                open.path() + "?words=98765",
                open.path() + "/choices",
                open.path() + "/choices?all=true&words=123",
                open.path() + "/choices?words=98765",
                path,
                open.path() + "/budgets",
                open.path() + "/exports",
                open.path() + "/settings",
                open.path() + "/single-sign-on",
                open.path() + "/learners",
                open.path() + "/learners/new",
                path + "?words=98765",
                path + "/invite",
                path + "/sendings/" + batch.id(),
                path + "/pending",
                path + "/pending?words=98765",
                path + "/declined",
                path + "/links",
                path + "/links?words=98765",
                path + "/links/new",
                path + "/links/" + live.link().id(),
                path + "/links/" + ended.link().id())) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(page))))) {
                literals.add(page + ": " + literal);
            }
        }
        var review = browsing.submit(
                path + "/review", "addresses", "d@b.example\n?\n?\nc@b.example", "afterDays", "1", "atMost", "1");
        literals.addAll(literals(Jsoup.parse(Browsing.text(review))));
        var added = browsing.submit(open.path() + "/learners", "externalLearnerId", "1234");
        literals.addAll(literals(Jsoup.parse(Browsing.text(added))));
        var cancelling = browsing.submit(path + "/pending", "action", "CANCEL", "all", "true");
        literals.addAll(literals(Jsoup.parse(Browsing.text(cancelling))));
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfWebhooks() {
        var own = world.provider();
        var wanted = new NewWebhookEndpoint("1234", "https://1.1.1.1/", Set.of());
        var webhook = webhookEndpoints.create(own.id(), wanted, reader.id()).endpoint();
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var list = own.path() + "/webhooks";
        webhookEndpoints.disable(own.id(), webhook.id());
        webhookLog.test(own.id(), webhook.id());

        var literals = new ArrayList<String>();
        for (var path : List.of(list, list + "/" + webhook.id())) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        var secret = browsing.submit(list + "/" + webhook.id() + "/secret");
        literals.addAll(literals(Jsoup.parse(Browsing.text(secret))));
        webhookEndpoints.remove(own.id(), webhook.id());
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfPathways() {
        var own = world.provider();
        var programme = world.programme();
        var details = OfferedPathways.details("Seven credits");
        var approved = offered.approved(own, programme, "Six credits", new Minimum.Completed());
        var waiting = offered.pathways().create(own.id(), details);
        offered.pairings().propose(waiting, programme, new Minimum.Requirements(1));
        var declined = offered.pathways().create(own.id(), details);
        offered.pairings().propose(declined, programme, new Minimum.AnyRecord());
        offered.pairings().decline(declined, programme, own, "Why?");
        var open = offered.open(programme, "Open", new Minimum.Grades(2, new java.math.BigDecimal("60")));
        var seaside = new NewInstitution(null, "Seaside of " + own.name());
        var keeping = kept.add(own, seaside, details, programme, new Minimum.AnyRecord());
        more.addAll(List.of(seaside.name(), "Seven credits", "Six credits", details.about()));
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var desk = own.path() + "/pathways";
        var approvals = own.path() + "/pathway-approvals";

        var literals = new ArrayList<String>();
        for (var path : List.of(
                own.path(),
                desk,
                desk + "/measures",
                desk + "/new",
                desk + "/" + approved.id(),
                desk + "/" + declined.id(),
                desk + "/" + approved.id() + "/edit",
                desk + "/" + approved.id() + "/programmes/new",
                approvals,
                approvals + "/new",
                approvals + "/" + approved.id() + "/" + world.slug(),
                approvals + "/" + waiting.id() + "/" + world.slug(),
                approvals + "/" + declined.id() + "/" + world.slug(),
                approvals + "/kept/" + keeping.id(),
                "/programmes/" + world.slug(),
                "/programmes/" + world.slug() + "/pathways/" + open.id())) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        var wrong = browsing.submit(approvals, "minimum", "GRADES", "programme", world.slug());
        literals.addAll(literals(Jsoup.parse(Browsing.text(wrong))));
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfCoaching() {
        var coached = Coached.in(learning, offers, wordings, world);
        var quiet = coached.learner(Track.VERIFIED, 97);
        coached.learner();
        var offer = coached.offer();
        more.addAll(List.of("English", offer.text(), offer.senderName(), Coached.WORDING, Coached.TERMS.partner()));
        offer.topics().forEach(topic -> more.add(topic.title()));
        offer.regions().forEach(region -> more.add(region.name(Messages.PSEUDO)));
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var own = world.provider();
        var desk = own.path() + "/coaching";

        var literals = new ArrayList<String>();
        for (var path : List.of(
                own.path(),
                desk,
                desk + "/measures",
                desk + "/measures/programmes/" + world.slug(),
                desk + "/offer",
                desk + "/wordings/draft",
                desk + "/wordings/1",
                desk + "/preview",
                own.path() + "/runs/" + coached.runs().getFirst().id() + "/learners/" + quiet.id())) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        var wrong = browsing.submit(desk + "/offer", "title", "", "regions", "US");
        literals.addAll(literals(Jsoup.parse(Browsing.text(wrong))));
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfConversations() {
        var world = learning.programmeOf(1);
        var coached = Coached.in(learning, offers, wordings, world);
        var own = world.provider();
        members.add(own.id(), reader.id(), Role.OWNER);
        var coach = coached.coach(members);
        var learner = coached.agreed(consents);
        var one = caseload.open(coach.id(), own.id(), learner.id());
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        for (var owner : Task.Owner.values()) tasks.add(one, owner, "1", today.plusDays(1), one.zone());
        tasks.setDone(
                one,
                tasks.add(one, Task.Owner.LEARNER, "2", today.plusDays(1), one.zone())
                        .id(),
                true);
        for (var visibility : Visibility.values()) notes.write(one, visibility, "3");
        var page = new Resources.Details(coached.offer().topics().getFirst(), "4", "https://1.1.1.1/", "5");
        var resource = resources.add(coached.offer(), page);
        sendingToLearners.send(one, List.of(resource.id()), "6");
        var early = Coached.in(learning, offers, wordings, learning.programmeOf(1));
        var empty = early.world().provider();
        members.add(empty.id(), reader.id(), Role.OWNER);
        early.agreed(consents);
        coached.offer().regions().forEach(region -> more.add(region.name(Messages.PSEUDO)));
        more.addAll(List.of(learner.name(), coach.name(), "{first name}"));
        more.addAll(List.of(
                "Ada",
                "English",
                learner.name(),
                coach.name(),
                own.name(),
                own.path(),
                own.slug(),
                empty.name(),
                empty.slug()));
        more.addAll(List.of(world.programme().title(), coached.offer().title(), "Ada", "English"));
        world.courses().forEach(course -> more.add(course.title()));
        coached.offer().topics().forEach(topic -> more.add(topic.title()));

        var literals = new ArrayList<String>();
        var staff = Browsing.as(server, reader, Messages.PSEUDO);
        var casePath = own.path() + "/coach/learners/" + learner.id();
        for (var path : List.of(
                own.path(),
                own.path() + "/coaches",
                own.path() + "/coaches/" + coach.id(),
                empty.path() + "/coaches",
                empty.path() + "/coaches/waiting",
                own.path() + "/coaching/resources",
                own.path() + "/coaching/resources/new",
                own.path() + "/coaching/resources/" + resource.id())) {
            for (var literal : literals(Jsoup.parse(Browsing.text(staff.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        var coaching = Browsing.as(server, coach, Messages.PSEUDO);
        for (var path : List.of(own.path(), own.path() + "/coach", own.path() + "/coach?words=98765", casePath)) {
            for (var literal : literals(Jsoup.parse(Browsing.text(coaching.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        var theirs = Browsing.as(server, learner, Messages.PSEUDO);
        for (var path : List.of("/home", "/account/coaching", "/coaching/" + own.slug() + "/coach")) {
            for (var literal : literals(Jsoup.parse(Browsing.text(theirs.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        var wrong = coaching.submit(casePath + "/tasks", "task", "", "dueOn", "1");
        literals.addAll(literals(Jsoup.parse(Browsing.text(wrong))));
        coaching.submit(casePath + "/end");
        for (var ended : List.of(coaching.open(casePath), theirs.open("/coaching/" + own.slug() + "/coach"))) {
            literals.addAll(literals(Jsoup.parse(Browsing.text(ended))));
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfMessagesAndCalls() {
        var coached = Coached.in(learning, offers, wordings, world);
        var own = world.provider();
        members.add(own.id(), reader.id(), Role.COACH);
        var learner = coached.agreed(consents);
        more.addAll(List.of("English", "Ada", coached.offer().senderName(), "{first name}"));
        var browsing = Browsing.as(server, reader, Messages.PSEUDO);
        var coach = own.path() + "/coach";
        var one = coach + "/learners/" + learner.id();

        var literals = new ArrayList<String>();
        for (var path : List.of(
                coach,
                one,
                one + "/messages",
                one + "/calls/new",
                one + "/calls/past",
                coach + "/templates",
                coach + "/templates/new",
                coach + "/calendar",
                own.path() + "/coaching/templates")) {
            for (var literal : literals(Jsoup.parse(Browsing.text(browsing.open(path))))) {
                literals.add(path + ": " + literal);
            }
        }
        for (var wrong : List.of(one + "/messages", one + "/calls", coach + "/templates")) {
            literals.addAll(literals(Jsoup.parse(Browsing.text(browsing.submit(wrong, "body", "")))));
        }
        assertThat(literals).isEmpty();
    }

    @Test
    void soDoTheTextsOfACrisis() {
        var coached = Coached.in(learning, offers, wordings, world);
        var own = world.provider();
        var learner = coached.learner();
        more.addAll(List.of("English", "Spanish", "SHOUT", coached.offer().title()));
        watch.press(Person.of(learner.id()), coached.offerId());
        var crisis = jdbc.sql("select id from coaching_crisis where learner_id = :learner")
                .param("learner", learner.id())
                .query(UUID.class)
                .single();
        var staff = Browsing.as(server, reader, Messages.PSEUDO);
        var one = own.path() + "/crises/" + crisis;

        var literals = new ArrayList<String>();
        for (var path : List.of(own.path() + "/coaching/crisis", own.path() + "/crises", one, own.path())) {
            literals(Jsoup.parse(Browsing.text(staff.open(path))))
                    .forEach(literal -> literals.add(path + ": " + literal));
        }
        staff.submit(one + "/acknowledgement");
        literals.addAll(literals(Jsoup.parse(Browsing.text(staff.open(one)))));
        var mine = Browsing.as(server, learner, Messages.PSEUDO);
        literals.addAll(literals(Jsoup.parse(Browsing.text(mine.open("/coaching/" + own.slug() + "/help")))));
        assertThat(literals).isEmpty();
    }

    private static String join(ListedLink link) {
        return link.qrPath().replace("/qr.svg", "");
    }

    private String content() {
        return world.provider().path() + "/courses/"
                + world.courses().getFirst().slug() + "/runs/"
                + world.runs().getFirst().slug() + "/content";
    }

    /** A step with everything an author can be shown, written once. */
    private UUID quiz() {
        var run = world.runs().getFirst().id();
        var draft = drafting.draft(run);
        if (!draft.isEmpty()) return draft.content().steps().getFirst().id();
        var question = new Question.SingleChoice("?", 1, "", List.of(new Question.Choice("1", true)));
        var step = new Step(Ids.next(), "1", new StepContent.Test("", TestRules.USUAL, List.of(question)));
        var outline =
                new Outline(List.of(new Outline.Week("1", List.of(new Outline.Activity("1", List.of(step.id()))))));
        authoring.replaceDraft(world.provider().id(), run, outline, List.of(step));
        return step.id();
    }

    private List<String> paths() {
        var staff = world.provider().path();
        var person = Person.of(reader.id());
        var credential = credentials.of(person).getFirst();
        var link = recordLinks.create(person, records.summary(person, world.slug()), RecordLinkOptions.USUAL);
        var badge = achievements.ofCourse(world.courses().getFirst()).id();
        return List.of(
                "/",
                "/sign-in",
                "/sign-up",
                "/home",
                "/account",
                "/people/" + profiles.token(reader.id()),
                "/courses",
                "/courses/" + world.courses().getFirst().slug(),
                "/courses/" + world.courses().getFirst().slug() + "/runs/"
                        + world.runs().getFirst().slug() + "/join",
                "/courses/" + world.courses().getLast().slug() + "/runs/"
                        + world.runs().getLast().slug() + "/join",
                "/programmes",
                "/programmes/" + world.slug(),
                "/programmes/" + world.slug() + "/progress",
                "/records",
                "/records/whole",
                "/help/records",
                "/help/receiving-records",
                "/records/" + world.slug() + "/requests",
                "/records/" + world.slug() + "/data-requests",
                "/records/" + world.slug(),
                snapshots
                        .make(Person.of(reader.id()), world.slug(), RecordFields.USUAL)
                        .path(),
                "/records/" + world.slug() + "/snapshots",
                "/records/" + world.slug() + "/links/new",
                "/records/" + world.slug() + "/links/" + link.id(),
                "/records/" + world.slug() + "/links/" + link.id() + "/change",
                link.path(),
                "/claims",
                "/claim",
                staff + "/claims",
                staff + "/achievements/" + credential.achievementId() + "/award",
                "/verify",
                "/verify/many",
                credential.address().path(),
                "/issuers/" + world.provider().slug(),
                "/nothing/here",
                staff,
                staff + "/record-requests",
                staff + "/data-requests",
                staff + "/members",
                staff + "/named-members/"
                        + named.of(world.provider().id()).getFirst().id() + "/removal",
                staff + "/settings",
                staff + "/letterhead",
                staff + "/api-clients",
                staff + "/courses",
                staff + "/courses/new",
                staff + "/courses/" + world.courses().getFirst().slug() + "/runs/new",
                content(),
                content() + "/steps/" + quiz(),
                content() + "/steps/" + quiz() + "/preview",
                content() + "/publication",
                content() + "/delivery",
                content() + "/media",
                content() + "/transfer",
                staff + "/programmes",
                staff + "/programmes/new",
                staff + "/runs",
                staff + "/issuer",
                staff + "/awards",
                staff + "/awards/new?preview=true&achievement=" + badge,
                staff + "/achievements/" + badge + "/rules?kind=COURSE",
                staff + "/credentials",
                staff + "/credentials/" + credential.credentialId(),
                staff + "/credentials/" + credential.credentialId() + "/correction",
                staff + "/credentials/several?id=" + credential.credentialId(),
                staff + "/endorsements",
                "/credentials/names",
                "/credentials/" + credential.credentialId() + "/endorsements",
                "/operator/outbox",
                "/operator/texts",
                "/operator/organisations");
    }

    /** What the world of this test is called: names and titles are data wherever they stand. */
    private List<String> data() {
        var data =
                new ArrayList<String>(List.of(reader.name(), reader.address(), "London", "did.json", "Test Register"));
        data.addAll(more);
        world.courses().forEach(course -> data.add(course.title()));
        world.runs().forEach(run -> data.add(run.title()));
        data.add(world.programme().title());
        data.add(world.provider().name());
        data.add(world.provider().path());
        data.add(world.provider().slug());
        return data;
    }

    private List<String> literals(Document page) {
        var found = new ArrayList<String>();
        page.body().traverse((NodeVisitor) (node, depth) -> {
            if (node instanceof TextNode text && isForPeople(text.parent() instanceof Element parent ? parent : null)) {
                var rest = FROM_THE_LOCALE.matcher(text.text()).replaceAll("");
                for (var known : data()) rest = rest.replace(known, "");
                rest = OTHER_WORLDS.matcher(rest).replaceAll("");
                if (WORD.matcher(rest).find()) found.add(text.text().strip());
            }
        });
        return found;
    }

    private static boolean isForPeople(@org.jspecify.annotations.Nullable Element element) {
        for (var at = element; at != null; at = at.parent()) {
            if (at.attr("translate").equals("no") || at.normalName().equals("option")) return false;
        }
        return true;
    }
}
