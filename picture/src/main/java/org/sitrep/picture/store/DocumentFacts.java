package org.sitrep.picture.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What documents are counted by. */
public record DocumentFacts(
        @Nullable String outlet, String language, @Nullable LocalDate published) {}
