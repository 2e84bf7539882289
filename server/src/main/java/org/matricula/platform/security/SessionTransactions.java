package org.matricula.platform.security;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spring Session changes sessions without result, and reads them with one: a single statement, which needs no transaction around
 * it. Each request asks for its session, so each asks the database once less. A change is a transaction of its own.
 */
final class SessionTransactions implements TransactionOperations {

    private final TransactionTemplate changes;

    SessionTransactions(PlatformTransactionManager transactions) {
        changes = new TransactionTemplate(transactions);
        changes.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> reading) {
        return reading.doInTransaction(new SimpleTransactionStatus());
    }

    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> change) {
        changes.executeWithoutResult(change);
    }
}
