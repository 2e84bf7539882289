package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.Offers;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.Text;
import org.matricula.platform.sms.TextMessages;
import org.springframework.stereotype.Service;

/** Messages before they are sent: from a template, filled in, and how they would leave. */
@Service("coachingDrafts")
public class Drafts {

    private static final String BODY = "body";

    /** Nobody's, of the numbers kept for fiction: how long a text is doesn't depend on whom it goes to. */
    private static final String ANYBODY = "+12025550100";

    private final Placeholders placeholders;
    private final MessageTemplates templates;
    private final Reach reach;
    private final Offers offers;

    Drafts(Placeholders placeholders, MessageTemplates templates, Reach reach, Offers offers) {
        this.placeholders = placeholders;
        this.templates = templates;
        this.reach = reach;
        this.offers = offers;
    }

    /** The templates this coach may use for this learner, those in the learner's language first. */
    public List<Template> templates(Case one) {
        return templates.forUse(one.offerId(), one.coachId(), one.language());
    }

    /** The words of a template for this learner, to be changed before they are sent. @throws Invalid naming what there is no value for */
    public String fill(Case one, UUID templateId) {
        var template = templates.usable(one.offerId(), one.coachId(), templateId);
        return words(one, template.body());
    }

    /** What would be sent. @throws Invalid at {@code body} if it can't */
    public Draft draft(Case one, String body) {
        var words = words(one, body);
        var channel = reach.channel(one.learnerId());
        var offer = offers.get(one.offerId());
        var text = new Text(Ids.next(), ANYBODY, offer.senderName(), words, Purpose.CONVERSATION);
        return new Draft(words, channel, TextMessages.length(text), leavesAt(one));
    }

    /** When a text to this learner would leave that were written now. */
    public Instant leavesAt(Case one) {
        return reach.leavesAt(one.learnerId());
    }

    /** As they are sent. @throws Invalid at {@code body} if they are empty, too long, or leave something open */
    String words(Case one, String body) {
        var wanting = new Wanting(body.strip());
        Map<Placeholder, String> values = wanting.placeholders(BODY).isEmpty() ? Map.of() : placeholders.of(one);
        return checked(wanting.filled(values, BODY));
    }

    /** @throws Invalid at {@code body} */
    static String checked(String body) {
        var words = body.replace("\r\n", "\n").strip();
        if (words.isEmpty()) throw Invalid.field(BODY, "coaching.message.empty");
        if (words.length() > Text.LONGEST) throw Invalid.field(BODY, "coaching.message.too-long", Text.LONGEST);
        return words;
    }
}
