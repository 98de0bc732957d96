package org.sitrep.eval.rival;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/**
 * HeidelTime (GPL-3) with its English rules for news and Stanford's tagger, called by reflection.
 *
 * <p>Not thread-safe by itself: calls are one at a time.
 */
public final class HeidelTime implements Rival {
    private static final String HOME = "de.unihd.dbs.heideltime.standalone.";
    private static final String TAGGER =
            "edu/stanford/nlp/models/pos-tagger/english-left3words/english-left3words-distsim.tagger";
    private static final Pattern TAG = Pattern.compile("<TIMEX3 ([^>]*)>|</TIMEX3>");
    private static final Pattern FIELD = Pattern.compile("(type|value)=\"([^\"]*)\"");

    private final Object engine;
    private final Method process;

    private HeidelTime(Object engine, Method process) {
        this.engine = engine;
        this.process = process;
    }

    /**
     * HeidelTime, {@code null} if it is not on the class path.
     *
     * @throws IllegalStateException if it is there but cannot be started
     */
    public static @Nullable HeidelTime find() {
        return find(HeidelTime.class.getClassLoader());
    }

    /** The same from a class path of its own. */
    public static @Nullable HeidelTime find(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> type = of("HeidelTimeStandalone", loader);
            Path settings = settings();
            try {
                Class<?> language =
                        Class.forName("de.unihd.dbs.uima.annotator.heideltime.resources.Language", true, loader);
                Object engine = type.getConstructor(
                                language,
                                of("DocumentType", loader),
                                of("OutputType", loader),
                                String.class,
                                of("POSTagger", loader),
                                Boolean.class)
                        .newInstance(
                                constant(language, "ENGLISH"),
                                constant(of("DocumentType", loader), "NEWS"),
                                constant(of("OutputType", loader), "TIMEML"),
                                settings.toString(),
                                constant(of("POSTagger", loader), "STANFORDPOSTAGGER"),
                                false);
                return new HeidelTime(engine, type.getMethod("process", String.class, Date.class));
            } finally {
                Files.delete(settings);
            }
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("HeidelTime is on the class path but does not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Class<?> of(String name, ClassLoader loader) throws ClassNotFoundException {
        return Class.forName(HOME + name, true, loader);
    }

    private static Object constant(Class<?> type, String name) throws ReflectiveOperationException {
        return java.util.Objects.requireNonNull(type.getField(name).get(null));
    }

    /** Its own names of its own types, and where the tagger lies in the class path. */
    private static Path settings() throws IOException {
        Path file = Files.createTempFile("heideltime", ".props");
        Files.writeString(file, """
                considerDate = true
                considerDuration = true
                considerSet = true
                considerTime = true
                considerTemponym = false
                model_path = %s
                config_path =
                typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
                typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
                uimaVarDate = Date
                uimaVarDuration = Duration
                uimaVarLanguage = Language
                uimaVarSet = Set
                uimaVarTime = Time
                uimaVarTypeToProcess = Type
                uimaVarTemponym = Temponym
                """.formatted(TAGGER));
        return file;
    }

    @Override
    public String name() {
        return "HeidelTime 2.2.1 (news)";
    }

    @Override
    public void run(Document document) {
        tagged(document);
    }

    @Override
    public List<Time> times(Document document) {
        return read(tagged(document), document.text());
    }

    private synchronized String tagged(Document document) {
        Published published = document.published();
        try {
            Date day = published == null
                    ? null
                    : Date.from(published.day().atTime(12, 0).toInstant(ZoneOffset.UTC));
            return String.valueOf(process.invoke(engine, document.text(), day));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("HeidelTime failed: " + e.getCause(), e);
        }
    }

    /** Its answer is the text with tags in it, between a header and a footer. */
    static List<Time> read(String tagged, String text) {
        int begin = tagged.indexOf("<TimeML>");
        if (begin < 0) {
            return List.of();
        }
        String inner = tagged.substring(tagged.indexOf('\n', begin) + 1);
        List<Time> times = new ArrayList<>();
        Matcher tag = TAG.matcher(inner);
        int read = 0;
        int at = 0;
        int start = -1;
        String fields = "";
        while (tag.find()) {
            at += tag.start() - read;
            read = tag.end();
            if (tag.group(1) != null) {
                start = at;
                fields = tag.group(1);
            } else if (start >= 0 && at <= text.length()) {
                times.add(time(new Span(start, at), fields));
                start = -1;
            }
        }
        return times;
    }

    private static Time time(Span span, String fields) {
        String type = "DATE";
        String value = "";
        Matcher field = FIELD.matcher(fields);
        while (field.find()) {
            if (field.group(1).equals("type")) {
                type = field.group(2);
            } else {
                value = field.group(2);
            }
        }
        return new Time(
                "t",
                span,
                TimeType.valueOf(type),
                value,
                null,
                null,
                null,
                Anchor.NONE,
                List.of(span),
                Because.of("rival:heideltime"));
    }
}
