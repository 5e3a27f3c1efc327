package shop.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Accounts in a database. */
public class JdbcAccountStore implements AccountStore {

    private final DataSource dataSource;

    public JdbcAccountStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Account> find(String user) { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT name, salt, hash FROM account WHERE name = ?")) {
            select.setString(1, user);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                return Optional.of(new Account(row.getString("name"), row.getBytes("salt"), row.getString("hash")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read account " + user, e);
        }
    }

    @Override
    public void save(Account account) { // want workload:IO:DB
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO account (name, salt, hash) VALUES (?, ?, ?)")) {
            insert.setString(1, account.user());
            insert.setBytes(2, account.salt());
            insert.setString(3, account.hash());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot save account " + account.user(), e);
        }
    }
}
