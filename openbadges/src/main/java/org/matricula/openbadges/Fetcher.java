package org.matricula.openbadges;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Gets the document behind an https address: DID documents, keys, status lists. */
@FunctionalInterface
public interface Fetcher {

    /**
     * The document's bytes.
     *
     * @throws RefusedException with {@link Reason#ADDRESS_REFUSED}, {@link Reason#UNREACHABLE} or
     *     {@link Reason#RESPONSE_REFUSED}
     */
    byte[] fetch(URI address);

    /** Nothing is reachable: for use without a network. */
    static Fetcher none() {
        return address -> {
            throw new RefusedException(Reason.UNREACHABLE, address.toString());
        };
    }

    /** Asks first whoever has some of the documents at hand, such as a server for its own addresses. */
    default Fetcher after(Function<URI, Optional<byte[]>> local) {
        return address -> local.apply(address).orElseGet(() -> fetch(address));
    }
}
