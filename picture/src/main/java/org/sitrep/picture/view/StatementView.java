package org.sitrep.picture.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.QuoteKind;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Cited;

/**
 * Something somebody said, as one report has it.
 *
 * @param id the document's with the quote's behind {@code #}
 * @param speaker who is meant, {@code null} if unknown
 * @param speakerWords how the report names the speaker, {@code null} if it does not
 * @param independent false for a copy of an earlier report
 * @param words what was said; where it stands in several pieces, from the first to the last
 */
public record StatementView(
        String id,
        QuoteKind kind,
        @Nullable Identity speaker,
        @Nullable String speakerWords,
        @Nullable Identity addressee,
        @Nullable String outlet,
        @Nullable LocalDate published,
        Instant learned,
        boolean independent,
        Cited words) {}
