package org.sitrep.eval.speed;

import ai.onnxruntime.OrtException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.record.Document;
import org.sitrep.eval.StandardEngine;
import org.sitrep.eval.rival.ClassPath;
import org.sitrep.eval.rival.CoreNlp;
import org.sitrep.eval.rival.HeidelTime;
import org.sitrep.eval.rival.Nlp4j;
import org.sitrep.eval.rival.Rival;

/** Who can take part in a comparison of speed: this engine, its parts, and rivals with a class path of their own. */
enum Entry {
    /** This engine from text to record. */
    SITREP {
        @Override
        Contender start(ModelSize size, ClassPaths paths) {
            StandardEngine engine = new StandardEngine(size);
            return new Contender("Sitrep, all (" + size + ")", engine::code, engine::close);
        }
    },
    /** Tokens, tags, trees, names, roles. */
    LANGUAGE {
        @Override
        Contender start(ModelSize size, ClassPaths paths) {
            StandardEngine engine = new StandardEngine(size);
            return new Contender("Sitrep, language stage", engine::parse, engine::close);
        }
    },
    /** The network alone, on the batches that the language stage would make. */
    NETWORK {
        @Override
        Contender start(ModelSize size, ClassPaths paths) throws OrtException {
            StandardEngine engine = new StandardEngine(size);
            BareGraph graph = new BareGraph(size);
            Map<Document, ParsedText> parsed = new ConcurrentHashMap<>();
            return new Contender(
                    "Sitrep, the network alone",
                    document -> parsed.computeIfAbsent(document, engine::parse),
                    document -> graph.run(
                            parsed.computeIfAbsent(document, engine::parse).sentences()),
                    () -> {
                        graph.close();
                        engine.close();
                    });
        }
    },
    /** CoreNLP with all that an engine like ours needs. */
    CORENLP {
        @Override
        @Nullable
        Contender start(ModelSize size, ClassPaths paths) {
            return paths.coreNlp() == null ? null : of(CoreNlp.full(ClassPath.of(paths.coreNlp())));
        }
    },
    /** CoreNLP's fastest part that events could be read from. */
    CORENLP_PARSER {
        @Override
        @Nullable
        Contender start(ModelSize size, ClassPaths paths) {
            return paths.coreNlp() == null ? null : of(CoreNlp.parser(ClassPath.of(paths.coreNlp())));
        }
    },
    /** SUTime, with as much of CoreNLP as it needs. */
    SUTIME {
        @Override
        @Nullable
        Contender start(ModelSize size, ClassPaths paths) {
            CoreNlp rival = paths.coreNlp() == null ? null : CoreNlp.parser(ClassPath.of(paths.coreNlp()));
            return rival == null ? null : new Contender("SUTime (CoreNLP as far as it needs)", rival::times, () -> {});
        }
    },
    /** HeidelTime with Stanford's tagger. */
    HEIDELTIME {
        @Override
        @Nullable
        Contender start(ModelSize size, ClassPaths paths) {
            return paths.heidelTime() == null ? null : of(HeidelTime.find(ClassPath.of(paths.heidelTime())));
        }
    },
    /** NLP4J: tokens, tags, names, trees. */
    NLP4J {
        @Override
        @Nullable
        Contender start(ModelSize size, ClassPaths paths) {
            return paths.nlp4j() == null ? null : of(Nlp4j.find(ClassPath.of(paths.nlp4j())));
        }
    };

    /** Class paths of the rivals, {@code null} for one that does not take part. */
    record ClassPaths(
            @Nullable String coreNlp,
            @Nullable String nlp4j,
            @Nullable String heidelTime) {}

    /**
     * Loads it; {@code null} if its class path is not given or does not hold it.
     *
     * @throws OrtException if the network cannot be loaded
     */
    abstract @Nullable Contender start(ModelSize size, ClassPaths paths) throws OrtException;

    /** False for this engine and its parts. */
    boolean isRival() {
        return compareTo(NETWORK) > 0;
    }

    private static @Nullable Contender of(@Nullable Rival rival) {
        return rival == null ? null : new Contender(rival.name(), rival::run, () -> {});
    }
}
