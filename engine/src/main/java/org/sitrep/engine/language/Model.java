package org.sitrep.engine.language;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sitrep.engine.knowledge.DataFiles;

/**
 * The trained network behind the language stage: word pieces in, labels and scores out.
 *
 * <p>Thread-safe; the calling thread does the work. A window's reading does not depend on the others in its batch.
 */
final class Model implements AutoCloseable {
    private static final String FOLDER = "language/";
    /** Word pieces that a window may have, the two marks at its ends included. */
    static final int MOST_PIECES = 512;

    private final String folder;
    /** Loaded beside the caller, who has data files to read meanwhile. */
    private final FutureTask<Network> loading;

    private final WordPieces wordPieces;
    private final Map<String, List<String>> labels;

    /**
     * Begins to load a model; {@link #name} and {@link #read} wait for it.
     *
     * @param folder such as {@code standard}
     * @throws IllegalStateException if there is none, or it cannot be read
     */
    Model(DataFiles files, String folder) {
        this.folder = folder;
        loading = Network.loading(files, file(folder));
        wordPieces = new WordPieces(text(folder + "/vocab.txt").lines().toList());
        labels = LabelLists.read(text(folder + "/labels.json"));
    }

    /** The network, loaded; waits where it is not yet. */
    private Network network() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return loading.get();
                } catch (InterruptedException e) {
                    interrupted = true; // loading ends soon and by itself
                } catch (ExecutionException e) {
                    throw new IllegalStateException("cannot load language model " + folder, e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The data file of a model's network. */
    static String file(String folder) {
        return FOLDER + folder + "/model.onnx";
    }

    /** True if there is a model of this name on the class path. */
    static boolean isShipped(String folder) {
        return DataFiles.has(file(folder));
    }

    /** Name and hash of the weights, which are loaded then. */
    String name() {
        network();
        return folder + " sha256:" + DataFiles.digest(file(folder));
    }

    WordPieces wordPieces() {
        return wordPieces;
    }

    List<String> labels(String kind) {
        return labels.getOrDefault(kind, List.of());
    }

    /** What the network says of each window of a batch, in their order. */
    List<Reading> read(List<Window> batch) {
        int rows = batch.size();
        int length = 0;
        int words = 0;
        for (Window window : batch) {
            length = Math.max(length, window.pieces().length);
            words = Math.max(words, window.first().length);
        }
        LongBuffer pieces = LongBuffer.allocate(rows * length);
        LongBuffer shapes = LongBuffer.allocate(rows * length);
        FloatBuffer mask = FloatBuffer.allocate(rows * length);
        LongBuffer first = LongBuffer.allocate(rows * words);
        LongBuffer last = LongBuffer.allocate(rows * words);
        LongBuffer wordShapes = LongBuffer.allocate(rows * words);
        FloatBuffer wordMask = FloatBuffer.allocate(rows * words);
        for (int row = 0; row < rows; row++) {
            Window window = batch.get(row);
            for (int i = 0; i < window.pieces().length; i++) {
                int at = row * length + i;
                pieces.put(at, window.pieces()[i]);
                shapes.put(at, window.shapes()[i]);
                mask.put(at, 1);
            }
            for (int i = 0; i < window.first().length; i++) {
                int at = row * words + i;
                first.put(at, window.first()[i]);
                last.put(at, window.last()[i]);
                wordShapes.put(at, window.wordShapes()[i]);
                wordMask.put(at, 1);
            }
        }
        Network network = network();
        OrtEnvironment environment = network.environment();
        long[] byPiece = {rows, length};
        long[] byWord = {rows, words};
        try (OnnxTensor in1 = OnnxTensor.createTensor(environment, pieces, byPiece);
                OnnxTensor in2 = OnnxTensor.createTensor(environment, shapes, byPiece);
                OnnxTensor in3 = OnnxTensor.createTensor(environment, mask, byPiece);
                OnnxTensor in4 = OnnxTensor.createTensor(environment, first, byWord);
                OnnxTensor in5 = OnnxTensor.createTensor(environment, last, byWord);
                OnnxTensor in6 = OnnxTensor.createTensor(environment, wordShapes, byWord);
                OnnxTensor in7 = OnnxTensor.createTensor(environment, wordMask, byWord);
                OrtSession.Result result = network.session()
                        .run(Map.of(
                                "pieces",
                                in1,
                                "shapes",
                                in2,
                                "mask",
                                in3,
                                "first",
                                in4,
                                "last",
                                in5,
                                "word_shapes",
                                in6,
                                "word_mask",
                                in7))) {
            return readings(result, batch, words);
        } catch (OrtException e) {
            throw new IllegalStateException("the language model failed", e);
        }
    }

    private List<Reading> readings(OrtSession.Result result, List<Window> batch, int words) {
        int[] upos = ints(result, "upos");
        int[] xpos = ints(result, "xpos");
        int[] feats = ints(result, "feats");
        int[] heads = ints(result, "heads");
        int[] relations = ints(result, "relations");
        int[] roles = ints(result, "roles");
        float[] names = floats(result, "names");
        float[] predicates = floats(result, "predicates");
        float[] arcs = null;
        int kinds = labels("names").size();
        int known = labels("senses").size();
        float[] senses = known == 0 ? new float[0] : floats(result, "senses");
        List<Reading> readings = new ArrayList<>(batch.size());
        for (int row = 0; row < batch.size(); row++) {
            int n = batch.get(row).first().length;
            int at = row * words;
            int[] tree = java.util.Arrays.copyOfRange(heads, at, at + n);
            if (!SpanningTree.isTree(tree)) {
                arcs = arcs == null ? floats(result, "arcs") : arcs;
                tree = SpanningTree.heads(square(arcs, at * words, words, n));
            }
            readings.add(new Reading(
                    java.util.Arrays.copyOfRange(upos, at, at + n),
                    java.util.Arrays.copyOfRange(xpos, at, at + n),
                    java.util.Arrays.copyOfRange(feats, at, at + n),
                    tree,
                    java.util.Arrays.copyOfRange(relations, at, at + n),
                    java.util.Arrays.copyOfRange(names, at * kinds, (at + n) * kinds),
                    java.util.Arrays.copyOfRange(predicates, at, at + n),
                    known == 0 ? senses : java.util.Arrays.copyOfRange(senses, at * known, (at + n) * known),
                    rows(roles, at * words, words, n, predicates, at)));
        }
        return readings;
    }

    private static double[][] square(float[] values, int offset, int stride, int n) {
        double[][] square = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                square[i][j] = values[offset + i * stride + j];
            }
        }
        return square;
    }

    /** The role rows of the words that are predicates; empty rows for the others. */
    private static int[][] rows(int[] roles, int offset, int stride, int n, float[] predicates, int at) {
        int[][] rows = new int[n][];
        for (int i = 0; i < n; i++) {
            int from = offset + i * stride;
            rows[i] =
                    i > 0 && predicates[at + i] > 0 ? java.util.Arrays.copyOfRange(roles, from, from + n) : new int[0];
        }
        return rows;
    }

    private static OnnxTensor tensor(OrtSession.Result result, String name) {
        return (OnnxTensor) result.get(name).orElseThrow();
    }

    private static int[] ints(OrtSession.Result result, String name) {
        return tensor(result, name).getIntBuffer().array();
    }

    private static float[] floats(OrtSession.Result result, String name) {
        return tensor(result, name).getFloatBuffer().array();
    }

    private static String text(String name) {
        return new String(DataFiles.shipped(FOLDER + name), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            network().session().close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the language model", e);
        }
    }
}
