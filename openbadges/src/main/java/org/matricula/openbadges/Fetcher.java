package org.matricula.openbadges;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Gets the document behind an https address: DID documents, keys, status lists, badges. */
@FunctionalInterface
public interface Fetcher {

    /**
     * The document as its host gives it.
     *
     * @throws RefusedException with {@link Reason#ADDRESS_REFUSED}, {@link Reason#UNREACHABLE}, {@link Reason#NOT_FOUND},
     *     {@link Reason#GONE} or {@link Reason#RESPONSE_REFUSED}
     */
    Fetched get(URI address, Wanted wanted);

    /** The bytes of a document that programs read. @throws RefusedException as {@link #get} */
    default byte[] fetch(URI address) {
        return get(address, Wanted.DOCUMENT).body();
    }

    /** Nothing is reachable: for use without a network. */
    static Fetcher none() {
        return (address, wanted) -> {
            throw new RefusedException(Reason.UNREACHABLE, address.toString());
        };
    }

    /** Asks first whoever has some of the documents at hand, such as a server for its own addresses. */
    default Fetcher after(Function<URI, Optional<byte[]>> local) {
        return (address, wanted) ->
                local.apply(address).map(body -> Fetched.local(address, body)).orElseGet(() -> get(address, wanted));
    }
}
