package org.sitrep.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.app.serve.access.Names;
import org.sitrep.app.serve.access.Passwords;
import org.sitrep.app.serve.http.Role;
import tools.jackson.databind.JsonNode;

/** Who may do what. */
class AccessTest {
    private static final String NOTE = "{\"kind\":\"note\",\"about\":\"kabul-01\",\"text\":\"look again\"}";
    private static final String PASSWORD = "correct horse 7";

    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() throws IOException {
        served = Served.sample(folder);
    }

    @AfterEach
    void close() {
        served.close();
        assertThat(served.faults()).isEmpty();
    }

    private void add(String name, Role role) throws InterruptedException {
        assertThat(new Names(served.store().accounts(), new Passwords()).add(name, role, PASSWORD, Instant.now()))
                .isEqualTo(new Names.Outcome.Done());
        // The service notices the first user within a second.
        Thread.sleep(1_100);
    }

    private Contract.Answer login(String name, String password) {
        return served.post("/api/v1/login", "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    private void loggedIn(String name) {
        Contract.Answer answer = login(name, PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        served.with("Cookie", answer.header("Set-Cookie").split(";")[0]);
        served.mayChange();
    }

    @Test
    void isOpenToThisMachineWithoutUsersAndSignsWithWhoRunsIt() {
        JsonNode me = served.get("/api/v1/me").json();
        assertThat(me.path("authentication").stringValue()).isEqualTo("open");
        assertThat(served.post("/api/v1/corrections", NOTE).json().path("code").stringValue())
                .isEqualTo("SIT-0606");
        served.mayChange();
        Contract.Answer made = served.post("/api/v1/corrections", NOTE);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("analyst").stringValue()).isEqualTo("tester");
    }

    @Test
    void takesChangesFromItsOwnPageOnly() {
        served.mayChange();
        assertThat(served.post("/api/v1/corrections", NOTE, "Origin", "http://other.example")
                        .json()
                        .path("code")
                        .stringValue())
                .isEqualTo("SIT-0605");
        assertThat(served.post("/api/v1/corrections", NOTE, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(served.post("/api/v1/corrections", NOTE, "Origin", "http://127.0.0.1:" + served.port())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void closesAsSoonAsThereIsAUser() throws InterruptedException {
        add("ada", Role.ANALYST);
        assertThat(served.get("/api/v1/documents").status()).isEqualTo(401);
        assertThat(served.get("/api/v1/me").json().path("authentication").stringValue())
                .isEqualTo("none");
        assertThat(served.get("/healthz").status()).isEqualTo(200);
        assertThat(login("ada", "wrong password").status()).isEqualTo(401);
        assertThat(login("eve", PASSWORD).status()).isEqualTo(401);
        Contract.Answer right = login("ada", PASSWORD);
        assertThat(right.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        served.with("Cookie", right.header("Set-Cookie").split(";")[0]);
        assertThat(served.get("/api/v1/documents").status()).isEqualTo(200);
        served.mayChange();
        assertThat(served.ask("POST", "/api/v1/logout", null).status()).isEqualTo(204);
        assertThat(served.get("/api/v1/documents").status()).isEqualTo(401);
    }

    @Test
    void keepsToRoles() throws InterruptedException {
        add("root", Role.ADMIN);
        add("ada", Role.ANALYST);
        add("vic", Role.VIEWER);
        loggedIn("vic");
        assertThat(served.get("/api/v1/documents").status()).isEqualTo(200);
        assertThat(served.post("/api/v1/corrections", NOTE).status()).isEqualTo(403);
        assertThat(served.get("/api/v1/users").status()).isEqualTo(403);
        assertThat(served.get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(served.ask("PATCH", "/api/v1/users/vic", "{\"role\":\"admin\"}")
                        .status())
                .isEqualTo(403);
        loggedIn("ada");
        assertThat(served.post("/api/v1/corrections", NOTE)
                        .json()
                        .path("analyst")
                        .stringValue())
                .isEqualTo("ada");
        assertThat(served.post("/api/v1/users", "{\"name\":\"x\",\"role\":\"admin\",\"password\":\"0123456789\"}")
                        .status())
                .isEqualTo(403);
        loggedIn("root");
        assertThat(served.get("/api/v1/users").json().path("items")).hasSize(3);
        assertThat(served.post("/api/v1/users", "{\"name\":\"x\",\"role\":\"viewer\",\"password\":\"short\"}")
                        .status())
                .isEqualTo(400);
        assertThat(served.post("/api/v1/users", "{\"name\":\"vic\",\"role\":\"viewer\",\"password\":\"0123456789\"}")
                        .status())
                .isEqualTo(409);
        assertThat(served.ask("PATCH", "/api/v1/users/root", "{\"role\":\"viewer\"}")
                        .status())
                .isEqualTo(409);
        assertThat(served.ask("DELETE", "/api/v1/users/vic", null).status()).isEqualTo(204);
        JsonNode deeds = served.get("/api/v1/audit?limit=3").json();
        assertThat(deeds.path("items").get(0).path("action").stringValue()).isEqualTo("user-remove");
        assertThat(served.ids("/api/v1/audit", "action", 3)).contains("correct", "login", "user-remove");
    }

    @Test
    void changesOnesOwnPasswordAndEndsTheSession() throws InterruptedException {
        add("root", Role.ADMIN);
        add("vic", Role.VIEWER);
        loggedIn("vic");
        assertThat(served.ask("PATCH", "/api/v1/users/vic", "{\"password\":\"another horse 8\"}")
                        .status())
                .isEqualTo(200);
        assertThat(served.get("/api/v1/documents").status()).isEqualTo(401);
        served.without("Cookie");
        assertThat(login("vic", PASSWORD).status()).isEqualTo(401);
        assertThat(login("vic", "another horse 8").status()).isEqualTo(200);
    }

    @Test
    void givesProgramsTokensThatDoNoMoreThanTheirUser() throws InterruptedException {
        add("ada", Role.ANALYST);
        loggedIn("ada");
        assertThat(served.post("/api/v1/tokens", "{\"name\":\"bot\",\"scope\":\"admin\"}")
                        .status())
                .isEqualTo(400);
        JsonNode viewer = served.post("/api/v1/tokens", "{\"name\":\"bot\",\"scope\":\"viewer\",\"days\":1}")
                .json();
        JsonNode analyst = served.post("/api/v1/tokens", "{\"name\":\"bot\",\"scope\":\"analyst\"}")
                .json();
        assertThat(served.store().accounts().tokens())
                .noneMatch(token -> token.hash().contains(viewer.path("secret").stringValue()));
        served.without("Cookie").without("X-CSRF-Token");
        served.with("Authorization", "Bearer " + viewer.path("secret").stringValue());
        assertThat(served.get("/api/v1/documents").status()).isEqualTo(200);
        assertThat(served.post("/api/v1/corrections", NOTE).status()).isEqualTo(403);
        served.with("Authorization", "Bearer " + analyst.path("secret").stringValue());
        assertThat(served.post("/api/v1/corrections", NOTE).status()).isEqualTo(201);
        assertThat(served.ask(
                                "DELETE",
                                "/api/v1/tokens/"
                                        + analyst.path("token").path("id").stringValue(),
                                null)
                        .status())
                .isEqualTo(204);
        assertThat(served.get("/api/v1/documents").status()).isEqualTo(401);
        served.with("Authorization", "Bearer sitrep_forged");
        assertThat(served.get("/api/v1/me").json().path("code").stringValue()).isEqualTo("SIT-0620");
    }

    @Test
    void boundsLogins() throws InterruptedException {
        add("ada", Role.ANALYST);
        int status = 401;
        for (int i = 0; i < 11 && status == 401; i++) {
            status = login("ada", "wrong password " + i).status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(login("ada", PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void boundsCallsWhereItIsToldTo(@TempDir Path other) throws IOException {
        try (Served bounded = Served.sample(other, Served.LOCAL, 60)) {
            Contract.Answer answer = bounded.get("/api/v1/runs");
            // As many as a machine that stands still for some seconds needs: what is allowed comes back while it does.
            for (int i = 0; i < 100 && answer.status() == 200; i++) {
                answer = bounded.get("/api/v1/runs");
            }
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
    }

    @Test
    void takesNoBodyThatIsTooLargeOrNoJson() {
        served.mayChange();
        assertThat(served.post("/api/v1/corrections", "{\"kind\":\"note\",\"about\":\"" + "x".repeat(1 << 20) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(served.post("/api/v1/corrections", "[1]").status()).isEqualTo(400);
        assertThat(served.post("/api/v1/corrections", "[".repeat(5_000)).status())
                .isEqualTo(400);
        Contract.Answer form = served.ask("POST", "/api/v1/corrections", null, "Content-Type", "text/plain");
        assertThat(form.status()).isEqualTo(415);
    }
}
