package org.matricula.platform.sms;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.sms.Received.Part;
import org.matricula.platform.sms.TextProperties.Alphabet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a message centre brings: texts from phones, and receipts for ours. It hears yes only once it is written down. */
final class SmppReceiver implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppReceiver.class);

    /** "Receiver temporary application error": the centre keeps it and comes again (SMPP 3.4, 5.1.3). */
    private static final int COME_AGAIN = 0x64;

    private static final int NOT_SUPPORTED = 0x03;
    private static final int UDHI = 0x40;
    private static final int INTERNATIONAL = 1;

    private final Reception reception;
    private final Alphabet alphabet;

    SmppReceiver(Reception reception, Alphabet alphabet) {
        this.reception = reception;
        this.alphabet = alphabet;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        var understood = understood(delivered);
        try {
            understood.run();
        } catch (RuntimeException e) {
            LOG.warn("What a message centre brought can't be written down: {}", e.getMessage());
            throw new ProcessRequestException("not written down", COME_AGAIN, e);
        }
    }

    /** What to do with it. What nobody can read isn't asked for again: it would come for ever. */
    private Runnable understood(DeliverSm delivered) {
        try {
            if (delivered.isSmscDeliveryReceipt()) {
                var receipt = SmppReceipt.read(delivered);
                return () -> receipt.ifPresent(reception::take);
            }
            var text = text(delivered);
            return () -> reception.take(text);
        } catch (RuntimeException | InvalidDeliveryReceiptException e) {
            LOG.warn("What a message centre brought can't be read: {}", e.toString());
            return () -> {};
        }
    }

    private Received text(DeliverSm delivered) {
        var bytes = bytes(delivered);
        var hasHeader = (delivered.getEsmClass() & UDHI) != 0;
        var letters = hasHeader ? Arrays.copyOfRange(bytes, PartHeader.length(bytes), bytes.length) : bytes;
        var from = delivered.getSourceAddrTon() == INTERNATIONAL
                        && !delivered.getSourceAddr().startsWith("+")
                ? "+" + delivered.getSourceAddr()
                : delivered.getSourceAddr();
        return new Received(
                // The protocol gives incoming texts no names: the same words twice are two texts.
                "smpp " + UUID.randomUUID(),
                from,
                String.valueOf(delivered.getDestAddress()),
                SmppEncoding.decode(letters, delivered.getDataCoding(), alphabet),
                hasHeader ? part(PartHeader.read(bytes), delivered) : Part.WHOLE);
    }

    private static Part part(Optional<PartHeader> header, DeliverSm delivered) {
        return header.map(found ->
                        new Part(delivered.getDestAddress() + " " + found.series(), found.number(), found.of()))
                .orElse(Part.WHOLE);
    }

    private static byte[] bytes(DeliverSm delivered) {
        @Nullable OptionalParameter payload = delivered.getOptionalParameter(Tag.MESSAGE_PAYLOAD);
        if (payload instanceof OptionalParameter.OctetString octets) return octets.getValue();
        return delivered.getShortMessage() == null ? new byte[0] : delivered.getShortMessage();
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // that a phone can be reached again is nothing we asked for
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm isn't used", NOT_SUPPORTED);
    }
}
