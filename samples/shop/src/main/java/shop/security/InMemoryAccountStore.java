package shop.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts in memory, guarded by one lock. */
public class InMemoryAccountStore implements AccountStore {

    private final Object lock = new Object();
    private final Map<String, Account> accounts = new HashMap<>();

    @Override
    public Optional<Account> find(String user) {
        synchronized (lock) {
            return Optional.ofNullable(accounts.get(user));
        }
    }

    @Override
    public void save(Account account) {
        synchronized (lock) {
            accounts.put(account.user(), account);
        }
    }
}
