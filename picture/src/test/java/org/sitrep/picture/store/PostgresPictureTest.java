package org.sitrep.picture.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresPictureTest extends PictureContract {
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
            statement.execute("CREATE DATABASE picture" + databases);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        super.begin();
    }

    @Override
    Store open() {
        return StoreContract.ready(Stores.database(address()));
    }

    @Override
    Connections connections() {
        return new Connections(new Postgres(address()));
    }

    private static String address() {
        return server.getJdbcUrl("postgres", "picture" + databases);
    }
}
