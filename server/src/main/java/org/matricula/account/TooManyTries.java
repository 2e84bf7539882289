package org.matricula.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** It was tried too often; the answer is the same for accounts that don't exist. Status 429. */
public final class TooManyTries extends ErrorResponseException {

    public TooManyTries() {
        super(HttpStatus.TOO_MANY_REQUESTS);
    }
}
