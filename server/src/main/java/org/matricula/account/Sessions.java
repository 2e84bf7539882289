package org.matricula.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in. Sessions stand in the database, so ending one ends it on every node. */
@Service
public class Sessions {

    /** Commands that serve no pages have none. */
    private final ObjectProvider<FindByIndexNameSessionRepository<?>> repository;

    Sessions(ObjectProvider<FindByIndexNameSessionRepository<?>> repository) {
        this.repository = repository;
    }

    /** One session; {@code isThis} marks that of the current request. */
    public record Open(Instant startedAt, Instant lastUsedAt, boolean isThis) {}

    /** The latest used first. */
    public List<Open> of(UUID accountId, String currentSession) {
        return repository.getObject().findByPrincipalName(accountId.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentSession)))
                .sorted(Comparator.comparing(Open::isThis)
                        .thenComparing(Open::lastUsedAt)
                        .reversed())
                .toList();
    }

    /** Everywhere, this one included. */
    public void endAll(UUID accountId) {
        endOthers(accountId, "");
    }

    public void endOthers(UUID accountId, String keepSession) {
        repository.getObject().findByPrincipalName(accountId.toString()).keySet().stream()
                .filter(id -> !id.equals(keepSession))
                .forEach(repository.getObject()::deleteById);
    }

    /** Takes over a changed name, language or zone into the person's other sessions. */
    public void refreshOthers(Account account, String currentSession) {
        refreshOthers(repository.getObject(), account, currentSession);
    }

    private static <S extends Session> void refreshOthers(
            FindByIndexNameSessionRepository<S> repository, Account account, String currentSession) {
        repository.findByPrincipalName(account.id().toString()).forEach((id, session) -> {
            if (id.equals(currentSession)) return;
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SignIn.contextOf(account));
            repository.save(session);
        });
    }
}
