package dev.fanin.benchmark.filling;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.svg.SVGGraphics2D;

/** Time an element over the size of the tensor. */
final class GrowthPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;

    private GrowthPlot() {}

    static String svg(Fill fill, Results results) {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (Contestant contestant : Contestant.values()) {
            XYSeries line = new XYSeries(contestant.title());
            results.rows().stream()
                    .filter(row -> fill.name().equals(row.parameter("fill")))
                    .filter(row -> row.contestants().containsKey(contestant))
                    .forEach(row ->
                            line.add((double) Long.parseLong(row.parameter("elements")), row.median(contestant)));
            if (!line.isEmpty()) {
                lines.addSeries(line);
            }
        }
        JFreeChart chart = ChartFactory.createXYLineChart(fill.name(), "", "ns an element", lines);
        LogAxis size = new LogAxis("elements");
        size.setBase(2);
        size.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        chart.getXYPlot().setDomainAxis(size);
        chart.getXYPlot().setRenderer(new XYLineAndShapeRenderer());
        SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, HEIGHT);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        return graphics.getSVGElement(chart.getTitle().getText());
    }
}
