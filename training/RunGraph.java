import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a graph over encoded sentences in ONNX Runtime: {@code RunGraph MODEL SENTENCES ANSWERS [batch] [passes] [threads]}.
 *
 * <p>SENTENCES has one line each: pieces|shapes|first|last|word_shapes, numbers separated by blanks. ANSWERS gets, per
 * sentence and big-endian: the count n of words with the root; upos, xpos, feats, heads, relations (n ints each);
 * names (n × kinds), arcs (n × n), predicates (n) and senses (n × senses) as floats; roles (n × n ints). Prints the speed of each pass.
 */
public class RunGraph {
  private static final List<String> PER_WORD = List.of("upos", "xpos", "feats", "heads", "relations");

  private static final int PIECES = 0;
  private static final int SHAPES = 1;
  private static final int FIRST = 2;
  private static final int LAST = 3;
  private static final int WORD_SHAPES = 4;

  public static void main(String[] options) throws OrtException, IOException {
    int rowsPerBatch = options.length > 3 ? Integer.parseInt(options[3]) : 16;
    int passes = options.length > 4 ? Integer.parseInt(options[4]) : 1;
    int threads = options.length > 5 ? Integer.parseInt(options[5]) : 1;
    List<long[][]> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(options[1]))) {
      sentences.add(
          Arrays.stream(line.split("\\|"))
              .map(part -> Arrays.stream(part.split(" ")).mapToLong(Long::parseLong).toArray())
              .toArray(long[][]::new));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> sentences.get(i)[PIECES].length));
    byte[][] answers = new byte[sentences.size()][];
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    OrtSession.SessionOptions settings = new OrtSession.SessionOptions();
    settings.setIntraOpNumThreads(threads);
    long opened = System.nanoTime();
    try (OrtSession session = environment.createSession(options[0], settings)) {
      System.out.printf("opened in %.2f s%n", (System.nanoTime() - opened) / 1e9);
      for (int pass = 0; pass < passes; pass++) {
        long started = System.nanoTime();
        long words = 0;
        for (int at = 0; at < order.size(); at += rowsPerBatch) {
          List<Integer> rows = order.subList(at, Math.min(at + rowsPerBatch, order.size()));
          words += run(environment, session, sentences, rows, answers);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf("pass %d: %d words, %.2f s, %.0f words/s%n", pass, words, seconds, words / seconds);
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(options[2]))))) {
      for (byte[] answer : answers) {
        out.write(answer);
      }
    }
  }

  private static long run(
      OrtEnvironment environment, OrtSession session, List<long[][]> sentences, List<Integer> rows, byte[][] answers)
      throws OrtException, IOException {
    int longest = rows.stream().mapToInt(i -> sentences.get(i)[PIECES].length).max().orElseThrow();
    int most = rows.stream().mapToInt(i -> sentences.get(i)[FIRST].length).max().orElseThrow();
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    inputs.put("pieces", OnnxTensor.createTensor(environment, padded(sentences, rows, PIECES, longest)));
    inputs.put("shapes", OnnxTensor.createTensor(environment, padded(sentences, rows, SHAPES, longest)));
    inputs.put("mask", OnnxTensor.createTensor(environment, mask(sentences, rows, PIECES, longest)));
    inputs.put("first", OnnxTensor.createTensor(environment, padded(sentences, rows, FIRST, most)));
    inputs.put("last", OnnxTensor.createTensor(environment, padded(sentences, rows, LAST, most)));
    inputs.put("word_shapes", OnnxTensor.createTensor(environment, padded(sentences, rows, WORD_SHAPES, most)));
    inputs.put("word_mask", OnnxTensor.createTensor(environment, mask(sentences, rows, FIRST, most)));
    long words = 0;
    try (OrtSession.Result result = session.run(inputs)) {
      Map<String, Object> found = new LinkedHashMap<>();
      for (Map.Entry<String, ai.onnxruntime.OnnxValue> entry : result) {
        found.put(entry.getKey(), entry.getValue().getValue());
      }
      for (int row = 0; row < rows.size(); row++) {
        int n = sentences.get(rows.get(row))[FIRST].length;
        answers[rows.get(row)] = answer(found, row, n);
        words += n - 1;
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
    return words;
  }

  private static long[][] padded(List<long[][]> sentences, List<Integer> rows, int field, int length) {
    return rows.stream().map(i -> Arrays.copyOf(sentences.get(i)[field], length)).toArray(long[][]::new);
  }

  private static float[][] mask(List<long[][]> sentences, List<Integer> rows, int field, int length) {
    float[][] mask = new float[rows.size()][length];
    for (int row = 0; row < mask.length; row++) {
      Arrays.fill(mask[row], 0, sentences.get(rows.get(row))[field].length, 1);
    }
    return mask;
  }

  private static byte[] answer(Map<String, Object> found, int row, int n) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(n);
    for (String name : PER_WORD) {
      for (int word = 0; word < n; word++) {
        out.writeInt(((int[][]) found.get(name))[row][word]);
      }
    }
    for (int word = 0; word < n; word++) {
      for (float score : ((float[][][]) found.get("names"))[row][word]) {
        out.writeFloat(score);
      }
    }
    for (int word = 0; word < n; word++) {
      for (int head = 0; head < n; head++) {
        out.writeFloat(((float[][][]) found.get("arcs"))[row][word][head]);
      }
    }
    for (int word = 0; word < n; word++) {
      out.writeFloat(((float[][]) found.get("predicates"))[row][word]);
    }
    for (int word = 0; word < n; word++) {
      for (float score : ((float[][][]) found.get("senses"))[row][word]) {
        out.writeFloat(score);
      }
    }
    for (int predicate = 0; predicate < n; predicate++) {
      for (int word = 0; word < n; word++) {
        out.writeInt(((int[][][]) found.get("roles"))[row][predicate][word]);
      }
    }
    return bytes.toByteArray();
  }
}
