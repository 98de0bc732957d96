package org.sitrep.app.serve.access;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sitrep.app.serve.http.Call;
import org.sitrep.app.serve.http.Refused;
import org.sitrep.picture.store.Accounts;

/** Writes down who changed what. Thread-safe. */
public final class Log {
    private final Accounts accounts;
    private final Clock clock;

    /** A log among {@code accounts}. */
    public Log(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Notes that the caller of {@code call} did {@code action} to {@code target}. */
    public void note(Call call, String action, @Nullable String target, @Nullable String detail) {
        note(call.caller().signature(), action, target, detail, call.heading().remote());
    }

    /** Notes what was done from {@code origin}; names that come from outside are made short. */
    public void note(
            String who, String action, @Nullable String target, @Nullable String detail, @Nullable String origin) {
        accounts.note(new Accounts.Deed(
                0,
                clock.instant(),
                Refused.shown(who),
                action,
                target == null ? null : Refused.shown(target),
                detail == null ? null : detail.substring(0, Math.min(500, detail.length())),
                origin));
    }
}
