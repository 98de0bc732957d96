package org.sitrep.eval.rival;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Anchor;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;
import org.sitrep.engine.record.Span;
import org.sitrep.engine.record.Time;
import org.sitrep.engine.record.TimeType;

/**
 * Stanford CoreNLP (GPL-3), with SUTime inside, called by reflection.
 *
 * <p>Thread-safe: a pipeline is immutable once it is built.
 */
public final class CoreNlp implements Rival {
    private static final String ALL = "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote";
    private static final String PARSE = "tokenize,ssplit,pos,lemma,ner,depparse";
    private static final String DATES = "tokenize,ssplit,pos,lemma,ner";

    private final ClassLoader loader;
    private final Class<?> annotationType;
    private final String annotators;
    private final Object everything;
    private final Object dates;
    private final Method annotate;

    private CoreNlp(ClassLoader loader, String annotators) throws ReflectiveOperationException {
        Class<?> pipelineType = Class.forName("edu.stanford.nlp.pipeline.StanfordCoreNLP", true, loader);
        this.loader = loader;
        this.annotationType = Class.forName("edu.stanford.nlp.pipeline.Annotation", true, loader);
        this.annotators = annotators;
        this.annotate = pipelineType.getMethod("annotate", annotationType);
        this.everything = pipelineType.getConstructor(Properties.class).newInstance(properties(annotators));
        this.dates = pipelineType.getConstructor(Properties.class).newInstance(properties(DATES));
    }

    private static Properties properties(String annotators) {
        Properties properties = new Properties();
        properties.setProperty("annotators", annotators);
        return properties;
    }

    /**
     * CoreNLP with its default English models, {@code null} if it is not on the class path.
     *
     * @throws IllegalStateException if it is there but cannot be started
     */
    public static @Nullable CoreNlp find() {
        return find(CoreNlp.class.getClassLoader(), ALL);
    }

    /** The same with all it has for an engine like ours: names, trees, coreference, quotes. */
    public static @Nullable CoreNlp full(ClassLoader loader) {
        return find(loader, ALL);
    }

    /** The same with tokens, tags, names and dependency trees only: the least that events could be read from. */
    public static @Nullable CoreNlp parser(ClassLoader loader) {
        return find(loader, PARSE);
    }

    private static @Nullable CoreNlp find(ClassLoader loader, String annotators) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return new CoreNlp(loader, annotators);
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("CoreNLP is on the class path but does not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String name() {
        return "CoreNLP (" + annotators + ")";
    }

    @Override
    public void run(Document document) {
        try {
            annotate.invoke(everything, annotation(document));
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    @Override
    public List<Time> times(Document document) {
        try {
            Object annotation = annotation(document);
            annotate.invoke(dates, annotation);
            List<Time> times = new ArrayList<>();
            for (Object mention : (List<?>) java.util.Objects.requireNonNull(
                    get(annotation, "edu.stanford.nlp.ling.CoreAnnotations$MentionsAnnotation"))) {
                Object timex = get(mention, "edu.stanford.nlp.time.TimeAnnotations$TimexAnnotation");
                if (timex != null) {
                    times.add(time(mention, timex));
                }
            }
            return times;
        } catch (ReflectiveOperationException e) {
            throw failed(e);
        }
    }

    private Object annotation(Document document) throws ReflectiveOperationException {
        Object annotation = annotationType.getConstructor(String.class).newInstance(document.text());
        Published published = document.published();
        if (published != null) {
            Class<?> key = Class.forName("edu.stanford.nlp.ling.CoreAnnotations$DocDateAnnotation", true, loader);
            annotationType
                    .getMethod("set", Class.class, Object.class)
                    .invoke(annotation, key, published.day().toString());
        }
        return annotation;
    }

    private @Nullable Object get(Object annotated, String key) throws ReflectiveOperationException {
        return annotated.getClass().getMethod("get", Class.class).invoke(annotated, Class.forName(key, true, loader));
    }

    private Time time(Object mention, Object timex) throws ReflectiveOperationException {
        Integer start = (Integer) get(mention, "edu.stanford.nlp.ling.CoreAnnotations$CharacterOffsetBeginAnnotation");
        Integer end = (Integer) get(mention, "edu.stanford.nlp.ling.CoreAnnotations$CharacterOffsetEndAnnotation");
        Span span = new Span(java.util.Objects.requireNonNull(start), java.util.Objects.requireNonNull(end));
        String type = String.valueOf(timex.getClass().getMethod("timexType").invoke(timex));
        String value = String.valueOf(timex.getClass().getMethod("value").invoke(timex));
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
                Because.of("rival:sutime"));
    }

    private static IllegalStateException failed(ReflectiveOperationException e) {
        Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
        return new IllegalStateException("CoreNLP failed: " + cause, cause);
    }
}
