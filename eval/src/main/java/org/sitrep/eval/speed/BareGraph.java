package org.sitrep.eval.speed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sitrep.engine.knowledge.DataFiles;
import org.sitrep.engine.language.ModelSize;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;

/**
 * The network alone, on batches of the sizes that the engine makes: what is left of the engine's time is ours. What the word pieces are makes no difference to the time, so they are made up;
 * how many there are is estimated, one for every eight letters of a word begun. Thread-safe.
 */
final class BareGraph implements AutoCloseable {
    private static final int BATCH_PIECES = 192;
    private static final int MOST_WORDS = 180;
    private static final int LETTERS = 8;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** A part of a sentence: how many words it has, and how many pieces with the marks at its ends. */
    private record Shape(int words, int pieces) {}

    BareGraph(ModelSize size) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(DataFiles.shipped("language/" + size.label() + "/model.onnx"), options);
        }
    }

    /** Runs the network on batches like those of these sentences. */
    void run(List<Sentence> sentences) {
        List<Shape> shapes = new ArrayList<>();
        for (Sentence sentence : sentences) {
            int words = 0;
            int pieces = 2;
            for (Token token : sentence.tokens()) {
                words++;
                pieces += 1 + (token.form().length() - 1) / LETTERS;
                if (words == MOST_WORDS) {
                    shapes.add(new Shape(words, pieces));
                    words = 0;
                    pieces = 2;
                }
            }
            if (words > 0) {
                shapes.add(new Shape(words, pieces));
            }
        }
        shapes.sort(Comparator.comparingInt(Shape::pieces).reversed());
        for (int at = 0; at < shapes.size(); ) {
            int pieces = shapes.get(at).pieces();
            int rows = Math.min(shapes.size() - at, Math.max(1, BATCH_PIECES / pieces));
            int words = 0;
            for (Shape shape : shapes.subList(at, at + rows)) {
                words = Math.max(words, shape.words() + 1);
            }
            run(rows, pieces, words);
            at += rows;
        }
    }

    private void run(int rows, int pieces, int words) {
        long[] byPiece = {rows, pieces};
        long[] byWord = {rows, words};
        LongBuffer ids = LongBuffer.allocate(rows * pieces);
        LongBuffer first = LongBuffer.allocate(rows * words);
        for (int i = 0; i < ids.capacity(); i++) {
            ids.put(i, 1000 + i % 20_000);
        }
        for (int i = 0; i < first.capacity(); i++) {
            first.put(i, Math.min(pieces - 2, i % words));
        }
        try (OnnxTensor a = OnnxTensor.createTensor(environment, ids, byPiece);
                OnnxTensor b = OnnxTensor.createTensor(environment, LongBuffer.allocate(rows * pieces), byPiece);
                OnnxTensor c = OnnxTensor.createTensor(environment, ones(rows * pieces), byPiece);
                OnnxTensor d = OnnxTensor.createTensor(environment, first, byWord);
                OnnxTensor e = OnnxTensor.createTensor(environment, first.duplicate(), byWord);
                OnnxTensor f = OnnxTensor.createTensor(environment, LongBuffer.allocate(rows * words), byWord);
                OnnxTensor g = OnnxTensor.createTensor(environment, ones(rows * words), byWord);
                OrtSession.Result result = session.run(Map.of(
                        "pieces",
                        a,
                        "shapes",
                        b,
                        "mask",
                        c,
                        "first",
                        d,
                        "last",
                        e,
                        "word_shapes",
                        f,
                        "word_mask",
                        g))) {
            if (result.size() == 0) {
                throw new IllegalStateException("the network gave nothing");
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the network failed", e);
        }
    }

    private static FloatBuffer ones(int count) {
        FloatBuffer ones = FloatBuffer.allocate(count);
        for (int i = 0; i < count; i++) {
            ones.put(i, 1);
        }
        return ones;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the network cannot be closed", e);
        }
    }
}
