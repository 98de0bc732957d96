package org.sitrep.picture.situation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.memory.Reader;
import org.sitrep.picture.memory.Writer;

/** Moments, days and words as bytes. Stateless and thread-safe. */
public final class Plain {
    private Plain() {}

    public static void write(Instant instant, Writer out) {
        out.number(instant.getEpochSecond()).number(instant.getNano());
    }

    public static Instant instant(Reader in) {
        return Instant.ofEpochSecond(in.number(), in.number());
    }

    public static void write(@Nullable LocalDate day, Writer out) {
        out.flag(day != null).number(day == null ? 0 : day.toEpochDay());
    }

    public static @Nullable LocalDate day(Reader in) {
        boolean there = in.flag();
        long day = in.number();
        return there ? LocalDate.ofEpochDay(day) : null;
    }

    public static void write(Cited cited, Writer out) {
        out.text(cited.document()).number(cited.start()).number(cited.end()).text(cited.text());
    }

    public static Cited cited(Reader in) {
        return new Cited(in.text(), in.whole(), in.whole(), in.text());
    }
}
