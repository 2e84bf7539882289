package org.matricula.invitation;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.matricula.billing.Agreements;
import org.matricula.billing.Basis;
import org.matricula.billing.NewAgreement;
import org.matricula.billing.NewPrice;
import org.matricula.billing.Prices;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.Patience;
import org.matricula.testing.Somebody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An organisation that pays nothing and invites to a run of somebody else's course. */
@Component
public record InvitedRun(
        Learning learning,
        Organisations organisations,
        Runs runs,
        Prices prices,
        Agreements agreements,
        Invitations invitations,
        Sending sending,
        Repeating repeating,
        JdbcClient jdbc,
        Clock clock) {

    /** {@code organisation} invites, {@code provider} teaches. */
    public record World(Organisation organisation, Organisation provider, Course course, CourseRun run) {}

    public World of(BusinessModel model) {
        var world = learning.programmeOf(1);
        var course = world.courses().getFirst();
        var run = run(world.provider(), course, model, "Run " + model);
        var organisation = org.matricula.testing.Organisations.in(organisations);
        prices.agree(organisation.id(), new NewPrice(Basis.SPONSORED, "GBP", "", null, null));
        // Whoever invites to somebody else's invite-only course has agreed on it.
        agreements.record(organisation.id(), new NewAgreement(world.provider(), null, null, null));
        return new World(organisation, world.provider(), course, run);
    }

    public CourseRun run(Organisation provider, Course course, BusinessModel model, String title) {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        return runs.add(
                provider.id(),
                course.id(),
                null,
                new RunDetails(title, null, yesterday, null, null, null, model, 6, 14));
    }

    public InvitationBatch invite(World world, String text) {
        return invite(world, text, SendingOptions.NONE);
    }

    public InvitationBatch invite(World world, String text, SendingOptions options) {
        return invitations.invite(world.organisation(), world.run(), text, Set.of(), options, UUID.randomUUID());
    }

    /** Invites and sends, and gives the path of the link in the mail. */
    public String link(World world, Somebody to) {
        return link(world, to.address());
    }

    public String link(World world, String address) {
        invite(world, address);
        sendAll();
        return new Mailbox(jdbc, address).latest().link();
    }

    /** Also what the server's own job has in hand at the moment. */
    public void sendAll() {
        while (sending.sendDue() | repeating.sendAsked()) {
            // the next batch
        }
        Patience.until(() -> !isWaiting());
    }

    private boolean isWaiting() {
        return jdbc.sql("""
                        select exists (select from invitation where state = 'QUEUED' and expires_at > now())
                            or exists (select from invitation_repeat)""").query(Boolean.class).single();
    }

    /** Addresses nobody else has. */
    public static String addresses(int count) {
        var domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "a" + i + "@" + domain)
                .collect(Collectors.joining("\n"));
    }
}
