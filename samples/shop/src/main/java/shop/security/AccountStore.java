package shop.security;

import java.util.Optional;

/** Where accounts are kept. */
public interface AccountStore {

    Optional<Account> find(String user);

    void save(Account account);

    /** A user and the hash of the password. */
    record Account(String user, byte[] salt, String hash) {}
}
