package shop.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lets users in. One object serves all request threads. */
public class Login {

    private static int failures;

    private final AccountStore accounts;
    private final PasswordHasher hasher;

    public Login(AccountStore accounts, PasswordHasher hasher) {
        this.accounts = accounts;
        this.hasher = hasher;
    }

    /** Hashing computes and saving waits: both count. */
    public void register(String user, char[] password) { // want workload:MIXED:DB
        byte[] salt = ("shop:" + user).getBytes(StandardCharsets.UTF_8);
        accounts.save(new AccountStore.Account(user, salt, hasher.hash(password, salt)));
    }

    public boolean check(String user, char[] password) { // want workload:MIXED:DB
        Optional<AccountStore.Account> known = accounts.find(user);
        boolean ok = known.isPresent() && hasher.matches(password, known.get().salt(), known.get().hash());
        if (!ok) {
            failures++; // want lost-update "failures"
        }
        return ok;
    }

    public static int failures() {
        return failures;
    }
}
