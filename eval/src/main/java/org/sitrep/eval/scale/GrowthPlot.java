package org.sitrep.eval.scale;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sitrep.eval.plot.LogPlot;
import org.sitrep.eval.plot.LogPlot.Range;
import org.sitrep.eval.scale.Points.Point;

/** Draws milliseconds by number of articles, both axes logarithmic: what costs the same however many there are is level. */
final class GrowthPlot {
    private static final int LEGEND = 200;
    private static final double LEAST = 0.01;

    private GrowthPlot() {}

    /** The drawing as SVG; {@code points} has one point or more. */
    static String of(Points points) {
        List<Point> all = points.lines().values().stream().flatMap(List::stream).toList();
        double[] articles = all.stream().mapToDouble(Point::articles).sorted().toArray();
        double[] costs = all.stream().mapToDouble(GrowthPlot::drawn).sorted().toArray();
        Range across = Range.ofDecades(articles[0], articles[articles.length - 1]);
        LogPlot plot = new LogPlot(LEGEND, across, Range.ofDecades(costs[0], costs[costs.length - 1]), "ms");
        for (double mark = across.from(); mark <= across.to(); mark *= 10) {
            plot.mark(mark, String.format(Locale.ROOT, "%,.0f", mark));
        }
        plot.axis("articles so far");
        points.lines()
                .forEach((name, line) -> plot.line(
                        name,
                        line.stream()
                                .sorted(Comparator.comparingInt(Point::articles))
                                .map(point -> new LogPlot.Point(point.articles(), drawn(point)))
                                .toList()));
        return plot.svg();
    }

    /** Less than a clock can tell is drawn as the least it can. */
    private static double drawn(Point point) {
        return Math.max(LEAST, point.milliseconds());
    }
}
