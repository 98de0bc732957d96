package org.sitrep.ingest.fetch.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.ingest.fetch.FetchProblem;

class OpmlTest {
    private static Opml.Result read(String opml) {
        return Opml.read("list.opml", opml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Subscription> feeds(String opml) {
        assertThat(read(opml)).isInstanceOf(Opml.Result.Listed.class);
        return ((Opml.Result.Listed) read(opml)).feeds();
    }

    private static FetchProblem.Kind kind(String opml) {
        assertThat(read(opml)).isInstanceOf(Opml.Result.Broken.class);
        return ((Opml.Result.Broken) read(opml)).problem().kind();
    }

    private static Subscription feed(String url, String title, String folder) {
        return Subscription.to(url, title, folder, FullText.AUTO);
    }

    @Test
    void readsFeedsAndFolders() {
        assertThat(feeds("""
                        <?xml version="1.0"?>
                        <opml version="1.1"><head><title>Mine</title></head><body>
                          <outline text="Plain" xmlUrl="http://plain.example/feed"/>
                          <outline text="Region"><outline title="North/South">
                            <outline type="rss" text="x" title="Deep &amp; far" xmlURL="https://deep.example/rss?a=1&amp;b=2" htmlUrl="https://deep.example/"/>
                          </outline></outline>
                          <outline text="Twice" xmlUrl="http://plain.example:80/feed"/>
                        </body></opml>"""))
                .containsExactly(
                        feed("http://plain.example/feed", "Plain", null),
                        feed("https://deep.example/rss?a=1&b=2", "Deep & far", "Region/North South"));
    }

    @Test
    void saysWhatItLeavesOut() {
        var listed = (Opml.Result.Listed) read("""
                <opml><body><outline text="Script" xmlUrl="javascript:alert(1)"/><outline xmlUrl="http://a.example/"/></body></opml>""");
        assertThat(listed.feeds()).containsExactly(feed("http://a.example/", null, null));
        assertThat(listed.problems())
                .extracting(problem -> problem.kind())
                .containsExactly(FetchProblem.Kind.BAD_ADDRESS);
    }

    @Test
    void readsNoFileOfThisMachine() {
        String hostile = """
                <!DOCTYPE opml [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
                <opml><body><outline text="&secret;" xmlUrl="http://a.example/&secret;"/></body></opml>""";
        switch (read(hostile)) {
            case Opml.Result.Broken broken ->
                assertThat(broken.problem().kind()).isEqualTo(FetchProblem.Kind.BROKEN_OPML);
            case Opml.Result.Listed listed ->
                assertThat(listed.feeds()).containsExactly(feed("http://a.example/", null, null));
        }
    }

    @Test
    void doesNotBlowUpEntities() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE opml [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        laughs.append("]><opml><body><outline text=\"&a29;\" xmlUrl=\"http://a.example/\"/></body></opml>");
        Opml.Result result = read(laughs.toString());
        if (result instanceof Opml.Result.Listed listed) {
            assertThat(listed.feeds().toString().length()).isLessThan(1_000);
        }
    }

    @Test
    void boundsTheDepth() {
        String deep = "<opml><body>" + "<outline text=\"a\">".repeat(10_000);
        assertThat(kind(deep)).isEqualTo(FetchProblem.Kind.OPML_LIMIT);
    }

    @Test
    void boundsTheNumber() {
        StringBuilder many = new StringBuilder("<opml><body>");
        for (int i = 0; i <= Opml.MOST_FEEDS; i++) {
            many.append("<outline xmlUrl=\"http://a.example/").append(i).append("\"/>");
        }
        assertThat(kind(many.append("</body></opml>").toString())).isEqualTo(FetchProblem.Kind.OPML_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "words", "<opml><body>", "<rss version=\"2.0\"/>", "{\"opml\": 1}", "<opml><body></opml>"})
    void saysThatItIsNoList(String words) {
        assertThat(kind(words)).isEqualTo(FetchProblem.Kind.BROKEN_OPML);
    }

    @Test
    void saysThatAListIsEmpty() {
        assertThat(kind("<opml><body><outline text=\"Empty folder\"/></body></opml>"))
                .isEqualTo(FetchProblem.Kind.NO_FEEDS);
    }

    @Test
    void readsBackWhatItWrites() {
        List<Subscription> feeds = List.of(
                feed("http://a.example/feed?x=1&y=\"2\"", "A <b> & \"c\" 'd'", null),
                feed("http://b.example/", "Bé — 新闻", "one/two"),
                feed("http://c.example/", "C", "one"),
                feed("http://d.example/", "D\u0007d", "one/two"));
        String written = Opml.write(feeds);
        assertThat(feeds(written))
                .containsExactlyInAnyOrder(
                        feeds.get(0), feeds.get(1), feeds.get(2), feed("http://d.example/", "D d", "one/two"));
        assertThat(Opml.write(feeds(written))).isEqualTo(written);
    }
}
