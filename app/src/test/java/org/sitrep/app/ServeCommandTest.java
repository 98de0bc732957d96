package org.sitrep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.picture.store.Store;

/** Users and tokens on the command line, and what {@code sitrep serve} refuses before it listens. */
class ServeCommandTest {
    private static final String PASSWORD = "correct horse 7\n";

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    private Ran run(String input, String... arguments) {
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        InputStream inBefore = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            int status = Main.run(arguments);
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
            System.setIn(inBefore);
        }
    }

    private Ran users(String input, String... arguments) {
        return run(input, with("users", arguments));
    }

    private String[] with(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--data";
        all[2] = folder.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return all;
    }

    @Test
    void refusesAnAddressThatOthersCanReachWhileThereIsNoUser() {
        Ran ran = run("", "serve", "--data", folder.toString(), "--host", "0.0.0.0", "--port", "0");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).startsWith("SIT-0621").hasLineCount(1);
        assertThat(run("", "serve", "--data", folder.toString(), "--behind-proxy", "--port", "0")
                        .err())
                .startsWith("SIT-0621");
    }

    @Test
    void refusesWrongUsage() {
        assertThat(run("", "serve", "--data", folder.toString(), "--port", "70000")
                        .status())
                .isEqualTo(2);
        assertThat(run("", "serve", "--data", folder.toString(), "--oidc", "https://id.example")
                        .status())
                .isEqualTo(2);
        assertThat(run("", "users").status()).isEqualTo(2);
    }

    @Test
    void keepsUsersWithHashesOnly() {
        assertThat(users(PASSWORD, "add", "ada", "--role", "admin").status()).isZero();
        assertThat(users(PASSWORD, "add", "ada").err()).startsWith("SIT-0625");
        assertThat(users("short\n", "add", "vic").err()).contains("10 to 256");
        assertThat(users("", "add", "vic").err()).startsWith("SIT-0626");
        assertThat(users("", "add", "oid", "--no-password").status()).isZero();
        assertThat(users("", "list").out()).contains("ada", "admin", "oid", "without a password");
        assertThat(users("", "role", "ada", "viewer").err()).contains("last admin");
        assertThat(users("", "remove", "oid").status()).isZero();
        assertThat(users("", "remove", "oid").err()).contains("no user oid");
        try (Store store = Samples.open(folder)) {
            assertThat(store.accounts().account("ada").secret())
                    .startsWith("$argon2id$")
                    .doesNotContain("horse");
            assertThat(store.accounts().deeds(null, Long.MAX_VALUE, 10))
                    .extracting("action")
                    .containsExactly("user-remove", "user-add", "user-add");
        }
    }

    @Test
    void showsAKeyOnceAndKeepsItsHash() {
        users(PASSWORD, "add", "ada", "--role", "analyst");
        Ran made = run("", with("tokens", "add", "ada", "nightly export", "--days", "30"));
        assertThat(made.status()).isZero();
        String secret = made.out().strip();
        assertThat(secret).startsWith("sitrep_").hasSizeGreaterThan(40);
        Ran list = run("", with("tokens", "list"));
        assertThat(list.out()).contains("nightly export", "viewer").doesNotContain(secret);
        String id = list.out().split(" ")[0];
        assertThat(run("", with("tokens", "remove", id)).status()).isZero();
        assertThat(run("", with("tokens", "remove", id)).err()).startsWith("SIT-0625");
        assertThat(run("", with("tokens", "add", "eve", "x")).err()).contains("no user eve");
    }
}
