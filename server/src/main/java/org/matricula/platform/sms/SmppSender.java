package org.matricula.platform.sms;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.matricula.platform.sms.SmppAddress.Party;
import org.matricula.platform.sms.TextProperties.LongTexts;

/** Turns a text into one or several submit_sm. Source: SMPP 3.4, 4.4.1. */
final class SmppSender {

    private static final byte NONE = 0;

    private final TextProperties properties;
    private final AtomicInteger series = new AtomicInteger((int) System.nanoTime());

    SmppSender(TextProperties properties) {
        this.properties = properties;
    }

    /** One submit_sm: its short message, with or without a header of parts, and what doesn't fit in there. */
    private record Message(byte[] bytes, boolean hasHeader, OptionalParameter... optional) {}

    /** @return what the centre calls each part */
    List<String> send(SMPPSession session, Text text)
            throws NegativeResponseException, PDUException, ResponseTimeoutException, InvalidResponseException,
                    IOException {
        var words = properties.number() == null ? text.body() : text.branded();
        var encoding = SmppEncoding.of(words, properties.alphabet());
        var ids = new ArrayList<String>();
        for (var message : messages(words, encoding)) ids.add(submit(session, text, encoding, message));
        return ids;
    }

    private List<Message> messages(String words, SmppEncoding encoding) {
        var pieces = encoding.cut(words);
        if (pieces.size() == 1) return List.of(new Message(encoding.bytes(words), false));
        if (properties.longTexts() == LongTexts.PAYLOAD) {
            var payload = new OptionalParameter.Message_payload(encoding.bytes(words));
            return List.of(new Message(new byte[0], false, payload));
        }
        var number = series.getAndIncrement();
        var messages = new ArrayList<Message>();
        for (var piece : pieces) {
            var header = PartHeader.of(number, messages.size() + 1, pieces.size());
            messages.add(new Message(header.before(encoding.bytes(piece)), true));
        }
        return messages;
    }

    private String submit(SMPPSession session, Text text, SmppEncoding encoding, Message message)
            throws NegativeResponseException, PDUException, ResponseTimeoutException, InvalidResponseException,
                    IOException {
        var from = Party.of(properties.number() == null ? text.from() : properties.number());
        var to = Party.of(text.to());
        return session.submitShortMessage(
                        "",
                        from.type(),
                        from.plan(),
                        from.text(),
                        to.type(),
                        to.plan(),
                        to.text(),
                        esmClass(message),
                        NONE,
                        NONE,
                        null,
                        validity(text.purpose().lifetime()),
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        NONE,
                        new RawDataCoding(encoding.coding()),
                        NONE,
                        message.bytes(),
                        message.optional())
                .getMessageId();
    }

    private static ESMClass esmClass(Message message) {
        var feature = message.hasHeader() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT;
        return new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, feature);
    }

    /** For how long the network tries. Source: SMPP 3.4, 7.1.1.2, relative time. */
    private static String validity(Duration lifetime) {
        return "0000%02d%02d%02d00000R"
                .formatted(lifetime.toDaysPart(), lifetime.toHoursPart(), lifetime.toMinutesPart());
    }
}
