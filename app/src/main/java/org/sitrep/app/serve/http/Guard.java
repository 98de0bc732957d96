package org.sitrep.app.serve.http;

/** Says who is asking, before anything is done for them. Thread-safe. */
@FunctionalInterface
public interface Guard {
    /**
     * The caller of {@code call}.
     *
     * @throws Refused if nothing at all is to be done for whoever asks: too many requests, a forged token
     */
    Caller admit(Call call);
}
