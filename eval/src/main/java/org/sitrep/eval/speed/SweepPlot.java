package org.sitrep.eval.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sitrep.eval.plot.LogPlot;
import org.sitrep.eval.plot.LogPlot.Point;
import org.sitrep.eval.plot.LogPlot.Range;

/** Draws a sweep: characters against seconds, both axes logarithmic, so that linear time is a line of the slope that is drawn dashed. */
final class SweepPlot {
    private static final int LEGEND = 110;
    private static final double LEAST = 0.001;

    private SweepPlot() {}

    /** The drawing as SVG; all lines have the lengths of the first. */
    static String of(List<Sweep.Line> lines) {
        List<Integer> lengths = lines.get(0).lengths();
        double[] seconds = lines.stream()
                .flatMap(line -> line.seconds().stream())
                .mapToDouble(SweepPlot::drawn)
                .sorted()
                .toArray();
        Range across = new Range(lengths.get(0), lengths.get(lengths.size() - 1));
        Range up = Range.ofDecades(seconds[0], seconds[seconds.length - 1]);
        LogPlot plot = new LogPlot(LEGEND, across, up, "s");
        lengths.forEach(length -> plot.mark(length, length / 1000 + "k"));
        plot.axis("characters");
        for (Sweep.Line line : lines) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < line.lengths().size(); i++) {
                points.add(new Point(line.lengths().get(i), drawn(line.seconds().get(i))));
            }
            plot.line(String.format(Locale.ROOT, "%s %.2f", line.name(), line.growth()), points);
        }
        double start = 2 * up.from();
        plot.dashed(
                "linear (dashed)",
                List.of(new Point(across.from(), start), new Point(across.to(), start * across.to() / across.from())));
        return plot.svg();
    }

    /** Less than a clock can tell is drawn as the least it can. */
    private static double drawn(double seconds) {
        return Math.max(LEAST, seconds);
    }
}
