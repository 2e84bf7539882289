package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.record.DataConsents;
import org.matricula.record.DataRequest;
import org.matricula.record.DataRequests;
import org.matricula.record.DataWording;
import org.matricula.record.Records;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Records in bulk: those who consented to this programme, recipient and purpose; the rest is counted. */
@MatriculaTest
class DataRequestTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Revocations revocations;

    @Autowired
    DataRequests requests;

    @Autowired
    DataConsents consents;

    @Autowired
    Records records;

    Learning.World world;
    Somebody first;
    Somebody second;
    Somebody third;
    String desk;

    @BeforeEach
    void threeLearners() {
        world = learning.programmeOf(2);
        first = passed();
        second = passed();
        third = passed();
        var failed = learning.somebody();
        learning.grade(failed.id(), world.runs().getFirst(), Result.FAIL, null);
        desk = world.provider().path() + "/data-requests";
    }

    @Test
    void theExportHasThoseWhoConsentedAndCountsTheRest() {
        var request = made();
        consent(first, request);
        consent(second, request);
        withdraw(second, request);

        var page = staff(Role.LEARNING_MANAGER).page(desk + "/" + request.id());
        assertThat(page.select("dd").eachText()).contains("1", "2");
        var file = staff(Role.LEARNING_MANAGER).open(desk + "/" + request.id() + "/records.csv");

        assertThat(file.getContentType()).startsWith("text/csv");
        assertThat(Browsing.text(file))
                .contains(first.name(), first.address(), "distinction", "2 others have a record and did not agree")
                .doesNotContain(second.name(), third.name());
        var json = Browsing.text(
                staff(Role.OWNER).open("/api/v1/organisations" + desk.substring(2) + "/" + request.id() + "/records"));
        assertThat(json).contains(first.name(), "\"others\":2").doesNotContain(second.name());
    }

    @Test
    void consentToOneRecipientIsNoConsentToAnother() {
        consent(first, made());
        var other = requests.make(world.provider().id(), world.slug(), "Another university", "Admission");

        assertThat(requests.count(other)).isEqualTo(new DataRequests.Count(0, 3));
    }

    @Test
    void theLearnerReadsRecipientAndPurposeBeforeAgreeing() {
        var request = made();
        var own = Browsing.as(server, first);
        var asked = "/records/" + world.slug() + "/data-requests";
        assertThat(own.page("/records/" + world.slug()).select("a[href=" + asked + "]"))
                .hasSize(1);
        assertThat(own.page("/home").text()).contains("Somebody asks for your record");

        var page = own.page(asked);

        assertThat(page.text())
                .contains(
                        request.recipient(), request.purpose(), world.provider().name(), "I agree");
        own.submit(page.select("form[action$=/consent]").attr("action"));
        assertThat(own.page(asked).text()).contains("You agreed on", "Withdraw");
        assertThat(own.page("/home").text()).doesNotContain("Somebody asks for your record");
        assertThat(consents.of(Person.of(first.id()), records.summary(Person.of(first.id()), world.slug())))
                .extracting(one -> one.consent().wording())
                .containsExactly(DataWording.VERSION);
    }

    @Test
    void whoseCertificatesAreAllRevokedIsNotHandedOver() {
        var request = made();
        consent(first, request);
        revocations.revokeCourseCertificate(
                first.id(),
                world.runs().getFirst().id(),
                "Copied",
                world.runs().getFirst().endsAt());

        assertThat(Browsing.text(staff(Role.OWNER).open(desk + "/" + request.id() + "/records.csv")))
                .doesNotContain(first.name());
    }

    @Test
    void nothingIsExportedOnceItIsClosed() {
        var request = made();
        consent(first, request);
        staff(Role.OWNER).submit(desk + "/" + request.id() + "/closing");

        assertThat(staff(Role.OWNER)
                        .open(desk + "/" + request.id() + "/records.csv")
                        .getStatus())
                .isEqualTo(409);
        assertThat(Browsing.as(server, second)
                        .submit("/records/" + world.slug() + "/data-requests/" + request.id() + "/consent")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void othersNeitherAskNorExport() {
        var request = made();
        var other = Providers.provider(learning.organisations());
        var outsider = learning.somebody();
        members.add(other.id(), outsider.id(), Role.OWNER);
        var theirs = Browsing.as(server, outsider);

        assertThat(theirs.open(other.path() + "/data-requests/" + request.id() + "/records.csv")
                        .getStatus())
                .isEqualTo(404);
        assertThat(staff(Role.PROGRAMME_MANAGER).open(desk).getStatus()).isEqualTo(403);
        var refused = theirs.submit(
                other.path() + "/data-requests", "programme", world.slug(), "recipient", "A university", "purpose", "");
        assertThat(refused.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(Browsing.text(refused));
        assertThat(page.text()).doesNotContain(world.programme().title());
    }

    private DataRequest made() {
        var answer = staff(Role.OWNER)
                .submit(
                        desk,
                        "programme",
                        world.slug(),
                        "recipient",
                        "University of the Levant",
                        "purpose",
                        "Admission to the master's degree; kept for a year.");
        assertThat(answer.getStatus()).isEqualTo(303);
        return requests.of(world.provider().id()).getFirst();
    }

    private void consent(Somebody who, DataRequest request) {
        Browsing.as(server, who).submit("/records/" + world.slug() + "/data-requests/" + request.id() + "/consent");
    }

    private void withdraw(Somebody who, DataRequest request) {
        Browsing.as(server, who).submit("/records/" + world.slug() + "/data-requests/" + request.id() + "/withdrawal");
    }

    private Somebody passed() {
        var somebody = learning.somebody();
        learning.grade(somebody.id(), world.runs().getFirst(), Result.DISTINCTION, null);
        return somebody;
    }

    private Browsing staff(Role role) {
        var somebody = learning.somebody();
        members.add(world.provider().id(), somebody.id(), role);
        return Browsing.as(server, somebody);
    }
}
