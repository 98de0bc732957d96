package org.sitrep.eval.plot;

import java.util.List;
import java.util.Locale;

/** Lines over two logarithmic axes, with their names beside them, as SVG. Not thread-safe. */
public final class LogPlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MARGIN = 60;
    private static final int TOP = 20;
    private static final int LINE = 18;
    private static final List<String> COLOURS = List.of(
            "#1b6ca8", "#c1440e", "#2e7d32", "#6a1b9a", "#9e8b00", "#00838f", "#ad1457", "#5d4037", "#455a64",
            "#000000");

    private final StringBuilder svg = new StringBuilder();
    private final int legend;
    private final Range across;
    private final Range up;
    private int lines;

    /**
     * From where to where an axis goes.
     *
     * @param from above 0
     * @param to above {@code from}
     */
    public record Range(double from, double to) {
        /** The smallest range of whole decades that holds {@code from} and {@code to}. */
        public static Range ofDecades(double from, double to) {
            double low = Math.floor(Math.log10(from));
            double high = Math.max(low + 1, Math.ceil(Math.log10(to)));
            return new Range(Math.pow(10, low), Math.pow(10, high));
        }

        private double share(double value) {
            return (Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from));
        }
    }

    /**
     * A point of a line, in the units of the axes.
     *
     * @param x above 0
     * @param y above 0
     */
    public record Point(double x, double y) {}

    /** A plot whose upright axis has a line for each decade, in {@code unit}; {@code legend} pixels at the right are for the names of lines. */
    public LogPlot(int legend, Range across, Range up, String unit) {
        this.legend = legend;
        this.across = across;
        this.up = up;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">",
                WIDTH, HEIGHT);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
        for (long decade = Math.round(Math.log10(up.from())); decade <= Math.round(Math.log10(up.to())); decade++) {
            double value = Math.pow(10, decade);
            add("<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>", MARGIN, y(value), WIDTH - legend);
            add(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s %s</text>",
                    MARGIN - 6, y(value) + 4, value >= 1 ? String.valueOf((long) value) : String.valueOf(value), unit);
        }
    }

    /** Writes {@code words} below the place of {@code value} on the axis at the bottom. */
    public void mark(double value, String words) {
        add("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x(value), HEIGHT - MARGIN + LINE, words);
    }

    /** Says what the axis at the bottom counts. */
    public void axis(String words) {
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                (WIDTH - legend + MARGIN) / 2, HEIGHT - 12, words);
    }

    /** Draws a line in a colour of its own. */
    public void line(String name, List<Point> points) {
        String colour = COLOURS.get(lines % COLOURS.size());
        draw(name, points, "stroke=\"" + colour + "\" stroke-width=\"1.5\"", colour);
    }

    /** Draws a dashed grey line, to hold the others against. */
    public void dashed(String name, List<Point> points) {
        draw(name, points, "stroke=\"#888\" stroke-dasharray=\"4 4\"", "#888");
    }

    /** The drawing; nothing can be added behind it. */
    public String svg() {
        return svg.append("</svg>\n").toString();
    }

    private void draw(String name, List<Point> points, String stroke, String colour) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(
                    String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(point.x()), y(point.y())));
        }
        add("<path d=\"%s\" %s fill=\"none\"/>", path, stroke);
        add("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>", WIDTH - legend + 8, TOP + 10 + LINE * lines, colour, name);
        lines++;
    }

    private double x(double value) {
        return MARGIN + across.share(value) * (WIDTH - legend - MARGIN);
    }

    private double y(double value) {
        return HEIGHT - MARGIN - up.share(value) * (HEIGHT - MARGIN - TOP);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
