package org.matricula.platform.sms;

import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;

/**
 * What a message centre says became of a text: in optional parameters (SMPP 3.4, 5.3.2.12 and 5.3.2.35), else in words
 * (appendix B). Centres fill the words as they like, so the parameters count where both are there.
 */
final class SmppReceipt {

    private SmppReceipt() {}

    /** Empty while the text is only on its way. @throws InvalidDeliveryReceiptException if it says nothing readable */
    static Optional<Receipt> read(DeliverSm delivered) throws InvalidDeliveryReceiptException {
        @Nullable OptionalParameter id = delivered.getOptionalParameter(Tag.RECEIPTED_MESSAGE_ID);
        @Nullable OptionalParameter state = delivered.getOptionalParameter(Tag.MESSAGE_STATE);
        if (id instanceof OptionalParameter.COctetString name && state instanceof OptionalParameter.Byte number)
            return receipt(name.getValueAsString(), ofParameter(number.getValue()), "");
        var told = delivered.getShortMessageAsDeliveryReceipt();
        var name = id instanceof OptionalParameter.COctetString text ? text.getValueAsString() : told.getId();
        return receipt(name, told.getFinalStatus(), told.getError());
    }

    private static Optional<Receipt> receipt(String id, DeliveryReceiptState state, String error) {
        return switch (state) {
            case DELIVRD -> Optional.of(new Receipt(id, Receipt.State.DELIVERED, null));
            case EXPIRED, DELETED, UNDELIV, REJECTD ->
                Optional.of(new Receipt(id, Receipt.State.FAILED, (state + " " + error).strip()));
            case ENROUTE, ACCEPTD, UNKNOWN -> Optional.empty();
        };
    }

    /** Source: SMPP 3.4, 5.2.28. */
    private static DeliveryReceiptState ofParameter(byte value) {
        return switch (value) {
            case 2 -> DeliveryReceiptState.DELIVRD;
            case 3 -> DeliveryReceiptState.EXPIRED;
            case 4 -> DeliveryReceiptState.DELETED;
            case 5 -> DeliveryReceiptState.UNDELIV;
            case 8 -> DeliveryReceiptState.REJECTD;
            default -> DeliveryReceiptState.UNKNOWN;
        };
    }
}
