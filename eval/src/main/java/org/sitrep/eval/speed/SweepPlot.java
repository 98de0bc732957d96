package org.sitrep.eval.speed;

import java.util.List;
import java.util.Locale;

/** Draws a sweep: characters against seconds, both axes logarithmic, so that linear time is a line of the slope that is drawn dashed. */
final class SweepPlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 60;
    private static final int LEGEND = 110;
    private static final List<String> COLOURS = List.of(
            "#1b6ca8", "#c1440e", "#2e7d32", "#6a1b9a", "#9e8b00", "#00838f", "#ad1457", "#5d4037", "#455a64",
            "#000000");

    private final List<Sweep.Line> lines;
    private final double fewest;
    private final double most;
    private final double quickest;
    private final double slowest;

    private SweepPlot(List<Sweep.Line> lines) {
        this.lines = lines;
        List<Integer> lengths = lines.get(0).lengths();
        fewest = Math.log10(lengths.get(0));
        most = Math.log10(lengths.get(lengths.size() - 1));
        quickest = Math.floor(Math.log10(lines.stream()
                .flatMap(line -> line.seconds().stream())
                .mapToDouble(s -> Math.max(s, 0.001))
                .min()
                .orElse(0.001)));
        slowest = Math.ceil(Math.log10(lines.stream()
                .flatMap(line -> line.seconds().stream())
                .mapToDouble(s -> s)
                .max()
                .orElse(1)));
    }

    /** The drawing as SVG. */
    static String of(List<Sweep.Line> lines) {
        return new SweepPlot(lines).draw();
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
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s s</text>",
                    MARGIN - 6,
                    y + 4,
                    number(Math.pow(10, decade)));
        }
        for (int length : lines.get(0).lengths()) {
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%dk</text>",
                    x(length),
                    HEIGHT - MARGIN + 18,
                    length / 1000);
        }
        add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">characters</text>", WIDTH / 2, HEIGHT - 12);
        double from = Math.pow(10, fewest);
        double to = Math.pow(10, most);
        double start = Math.pow(10, quickest) * 2;
        add(
                svg,
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#888\" stroke-dasharray=\"4 4\" fill=\"none\"/>",
                x(from),
                y(start),
                x(to),
                y(start * to / from));
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), COLOURS.get(i % COLOURS.size()), 30 + 18 * i);
        }
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" fill=\"#888\">linear (dashed)</text>",
                WIDTH - LEGEND + 6,
                30 + 18 * lines.size());
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, Sweep.Line line, String colour, int legend) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < line.lengths().size(); i++) {
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    i == 0 ? "M" : "L",
                    x(line.lengths().get(i)),
                    y(line.seconds().get(i))));
        }
        add(svg, "<path d=\"%s\" stroke=\"%s\" stroke-width=\"1.5\" fill=\"none\"/>", path, colour);
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" fill=\"%s\">%s %.2f</text>",
                WIDTH - LEGEND + 6,
                legend,
                colour,
                line.name(),
                line.growth());
    }

    private double x(double length) {
        return MARGIN + (Math.log10(length) - fewest) / (most - fewest) * (WIDTH - LEGEND - MARGIN);
    }

    private double y(double seconds) {
        double share = (Math.log10(Math.max(seconds, 0.001)) - quickest) / (slowest - quickest);
        return HEIGHT - MARGIN - share * (HEIGHT - MARGIN - 20);
    }

    private static String number(double value) {
        return value >= 1 ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
