package org.sitrep.eval.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.sitrep.eval.scale.Points.Point;

/** Draws milliseconds by number of articles, both axes logarithmic: what costs the same however many there are is level. */
final class GrowthPlot {
    private static final int WIDTH = 680;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 60;
    private static final int LEGEND = 200;
    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#c1440e", "#2e7d32", "#6a1b9a", "#9e8b00", "#00838f", "#ad1457", "#5d4037");

    private final Points points;
    private final double fewest;
    private final double most;
    private final double quickest;
    private final double slowest;

    private GrowthPlot(Points points) {
        this.points = points;
        List<Point> all = points.lines().values().stream().flatMap(List::stream).toList();
        fewest = Math.floor(
                Math.log10(all.stream().mapToInt(Point::articles).min().orElse(1)));
        most = Math.ceil(Math.log10(all.stream().mapToInt(Point::articles).max().orElse(10)));
        quickest = Math.floor(Math.log10(
                all.stream().mapToDouble(GrowthPlot::milliseconds).min().orElse(1)));
        slowest = Math.ceil(Math.log10(
                all.stream().mapToDouble(GrowthPlot::milliseconds).max().orElse(10)));
    }

    /** The drawing as SVG. */
    static String of(Points points) {
        return new GrowthPlot(points).draw();
    }

    private static double milliseconds(Point point) {
        return Math.max(0.01, point.milliseconds());
    }

    private String draw() {
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">",
                WIDTH,
                HEIGHT);
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
        for (int decade = (int) quickest; decade <= slowest; decade++) {
            double y = y(Math.pow(10, decade));
            add(svg, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>", MARGIN, y, WIDTH - LEGEND);
            add(
                    svg,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s ms</text>",
                    MARGIN - 6,
                    y + 4,
                    decade < 0 ? String.valueOf(Math.pow(10, decade)) : String.valueOf((long) Math.pow(10, decade)));
        }
        for (int decade = (int) fewest; decade <= most; decade++) {
            double x = x(Math.pow(10, decade));
            add(svg, "<path d=\"M%.1f %dV20\" stroke=\"#eee\"/>", x, HEIGHT - MARGIN);
            add(svg, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>", x, HEIGHT - MARGIN + 18, (long)
                    Math.pow(10, decade));
        }
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">articles so far</text>",
                (WIDTH - LEGEND) / 2,
                HEIGHT - 12);
        int number = 0;
        for (var line : points.lines().entrySet()) {
            line(svg, line.getKey(), line.getValue(), COLOURS.get(number % COLOURS.size()), 30 + 18 * number);
            number++;
        }
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, String name, List<Point> line, String colour, int legend) {
        List<Point> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparingInt(Point::articles));
        StringBuilder path = new StringBuilder();
        for (Point point : sorted) {
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    path.isEmpty() ? "M" : "L",
                    x(point.articles()),
                    y(milliseconds(point))));
        }
        add(svg, "<path d=\"%s\" stroke=\"%s\" stroke-width=\"1.5\" fill=\"none\"/>", path, colour);
        add(svg, "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>", WIDTH - LEGEND + 8, legend, colour, name);
    }

    private double x(double articles) {
        return MARGIN + (Math.log10(articles) - fewest) / (most - fewest) * (WIDTH - LEGEND - MARGIN);
    }

    private double y(double milliseconds) {
        return HEIGHT - MARGIN - (Math.log10(milliseconds) - quickest) / (slowest - quickest) * (HEIGHT - MARGIN - 20);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
