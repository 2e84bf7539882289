package org.matricula.account;

import java.util.List;
import java.util.UUID;

/**
 * These people are called otherwise, have another primary address, closed their account, or were found to be the same
 * person as another, or not to be. Published in the transaction that changes it.
 */
public record PersonChanged(List<UUID> learnerIds) {

    public PersonChanged {
        learnerIds = List.copyOf(learnerIds);
    }
}
