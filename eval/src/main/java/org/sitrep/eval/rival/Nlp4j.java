package org.sitrep.eval.rival;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Time;

/**
 * NLP4J (Apache-2.0): tokens, tags, names and dependency trees, without its role labels; called by reflection. Finds no dates.
 *
 * <p>Not thread-safe by itself: one at a time.
 */
public final class Nlp4j implements Rival {
    private static final String HOME = "edu/emory/mathcs/nlp/";
    private static final String CONFIGURATION = """
            <configuration>
              <tsv>
                <column index="1" field="form"/>
              </tsv>
              <lexica>
                <ambiguity_classes field="word_form_simplified_lowercase">%1$slexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
                <word_clusters field="word_form_simplified_lowercase">%1$slexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
                <named_entity_gazetteers field="word_form_simplified">%1$slexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
                <word_embeddings field="word_form_undigitalized">%1$slexica/en-word-embeddings-undigitalized.xz</word_embeddings>
              </lexica>
              <models>
                <pos>%1$smodels/en-pos.xz</pos>
                <ner>%1$smodels/en-ner.xz</ner>
                <dep>%1$smodels/en-dep.xz</dep>
              </models>
            </configuration>
            """.formatted(HOME);

    private final Object decoder;
    private final Method decode;

    private Nlp4j(Class<?> type) throws ReflectiveOperationException {
        InputStream configuration = new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8));
        this.decoder = type.getConstructor(InputStream.class).newInstance(configuration);
        this.decode = type.getMethod("decodeDocument", String.class);
    }

    /**
     * NLP4J with its English models, {@code null} if {@code loader} does not have it.
     *
     * @throws IllegalStateException if it is there but cannot be started
     */
    public static @Nullable Nlp4j find(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return new Nlp4j(Class.forName("edu.emory.mathcs.nlp.decode.NLPDecoder", true, loader));
        } catch (ClassNotFoundException e) {
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("NLP4J is on the class path but does not start", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String name() {
        return "NLP4J 1.1.3 (tokens, tags, names, trees)";
    }

    @Override
    public void run(Document document) {
        try {
            decode.invoke(decoder, document.text());
        } catch (ReflectiveOperationException e) {
            Throwable cause = e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
            throw new IllegalStateException("NLP4J failed: " + cause, cause);
        }
    }

    @Override
    public List<Time> times(Document document) {
        return List.of();
    }
}
