package org.sitrep.picture.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {
    private static EmbeddedPostgres server;
    private static int databases;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "60")
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    @BeforeEach
    void begin() {
        databases++;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE store" + databases);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        super.begin();
    }

    @Override
    Store open() {
        return ready(Stores.database(server.getJdbcUrl("postgres", "store" + databases)));
    }

    @Test
    void refusesAnotherDatabase() {
        assertThat(Stores.database("jdbc:mysql://localhost/x"))
                .isInstanceOfSatisfying(
                        Stores.Opened.Refused.class,
                        refused -> assertThat(refused.line()).startsWith("SIT-0302"));
    }

    @Test
    void doesNotRepeatThePassword() {
        assertThat(Stores.database("jdbc:postgresql://localhost:1/x?user=u&password=hush"))
                .isInstanceOfSatisfying(
                        Stores.Opened.Refused.class,
                        refused -> assertThat(refused.line())
                                .startsWith("SIT-0304")
                                .doesNotContain("hush"));
    }
}
