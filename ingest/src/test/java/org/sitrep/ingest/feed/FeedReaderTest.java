package org.sitrep.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static FeedRead read(String text) {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), "https://courier.example/feeds/all.xml", null);
    }

    private static Feed feed(String text) {
        assertThat(read(text)).isInstanceOf(Feed.class);
        return (Feed) read(text);
    }

    @Test
    void readsRss2() {
        Feed feed = feed("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Selwyn &amp; Coast</title><link>https://courier.example/</link><language>en-gb</language><ttl>30</ttl>
                <skipHours><hour>0</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>
                <item><title><![CDATA[Ferry &amp; tug collide]]></title><link>/2023/ferry</link><guid isPermaLink="false">f-1</guid>
                <pubDate>Mon, 17 Apr 2023 08:30:00 +0100</pubDate><dc:creator>Nora Quist</dc:creator>
                <description>Short.</description><content:encoded><![CDATA[<p>One.</p><p>Two &amp; three.</p>]]></content:encoded></item>
                <item><title>Plain</title><description>&lt;b&gt;Bold&lt;/b&gt; words</description><author>desk@courier.example (The Desk)</author></item>
                </channel></rss>""");
        assertThat(feed.format()).isEqualTo("RSS 2.0");
        assertThat(feed.title()).isEqualTo("Selwyn & Coast");
        assertThat(feed.language()).isEqualTo("en");
        assertThat(feed.pace())
                .isEqualTo(new Feed.Pace(Duration.ofMinutes(30), java.util.List.of(0, 0), java.util.List.of("Sunday")));
        Entry first = feed.entries().get(0);
        assertThat(first.id()).isEqualTo("f-1");
        assertThat(first.title()).isEqualTo("Ferry & tug collide");
        assertThat(first.url()).isEqualTo("https://courier.example/2023/ferry");
        assertThat(first.published()).isEqualTo("2023-04-17T08:30:00+01:00");
        assertThat(first.authors()).containsExactly("Nora Quist");
        assertThat(first.full()).isTrue();
        assertThat(first.text()).isEqualTo("One.\n\nTwo & three.");
        Entry second = feed.entries().get(1);
        assertThat(second.full()).isFalse();
        assertThat(second.text()).isEqualTo("Bold words");
        assertThat(second.authors()).containsExactly("The Desk");
        assertThat(second.published()).isNull();
    }

    @Test
    void readsRss1AndItsPace() {
        Feed feed = feed("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                <channel rdf:about="x"><title>Coast</title><link>https://courier.example/</link><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel>
                <item rdf:about="https://courier.example/1"><title>Ferry aground</title><link>https://courier.example/1</link><dc:date>2023-04-17T08:30:00Z</dc:date></item></rdf:RDF>""");
        assertThat(feed.format()).isEqualTo("RSS 1.0");
        assertThat(feed.pace().every()).isEqualTo(Duration.ofMinutes(30));
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.entries().get(0).published()).isEqualTo("2023-04-17T08:30:00Z");
    }

    @Test
    void readsAtomWithEachKindOfText() {
        Feed feed = feed("""
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                <title type="html">Coast &amp;amp; sea</title><link rel="self" href="/feed"/><link href="/"/>
                <author><name>The Desk</name></author>
                <entry><id>tag:1</id><title>A &lt; B</title><link rel="alternate" type="text/html" href="/a"/><published>2023-04-17T08:30:00Z</published><updated>2023-04-18T08:30:00Z</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry>
                <entry><id>tag:2</id><title type="html">B &amp;amp; C</title><updated>2023-04-18T09:00:00Z</updated><author><name>Nora Quist</name></author>
                <summary type="html">&lt;p&gt;Three.&lt;/p&gt;</summary></entry></feed>""");
        assertThat(feed.title()).isEqualTo("Coast & sea");
        assertThat(feed.home()).isEqualTo("https://courier.example/");
        Entry first = feed.entries().get(0);
        assertThat(first.title()).isEqualTo("A < B");
        assertThat(first.url()).isEqualTo("https://courier.example/a");
        assertThat(first.authors()).containsExactly("The Desk");
        assertThat(first.text()).isEqualTo("One.\n\nTwo.");
        Entry second = feed.entries().get(1);
        assertThat(second.title()).isEqualTo("B & C");
        assertThat(second.published()).isEqualTo("2023-04-18T09:00:00Z");
        assertThat(second.full()).isFalse();
        assertThat(second.text()).isEqualTo("Three.");
    }

    @Test
    void readsJsonFeed() {
        Feed feed = feed("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Coast", "home_page_url": "https://courier.example/", "language": "en-GB",
                 "items": [{"id": 7, "url": "/7", "title": "Ferry", "content_text": "One.\\n\\nTwo <3.", "date_published": "2023-04-17T08:30:00+01:00", "authors": [{"name": "Nora Quist"}]},
                           {"id": "8", "summary": "Short."}, "junk"]}""");
        assertThat(feed.entries()).hasSize(2);
        Entry first = feed.entries().get(0);
        assertThat(first.id()).isEqualTo("7");
        assertThat(first.url()).isEqualTo("https://courier.example/7");
        assertThat(first.text()).isEqualTo("One.\n\nTwo <3.");
        assertThat(first.authors()).containsExactly("Nora Quist");
        assertThat(feed.entries().get(1).full()).isFalse();
    }

    @Test
    void readsTheEntriesBeforeABreak() {
        Feed feed = feed("<rss version='2.0'><channel><item><title>Whole</title></item><item><title>Brok");
        assertThat(feed.entries().get(0).title()).isEqualTo("Whole");
    }

    @Test
    void saysWhatIsNoFeed() {
        assertThat(read("<html><body>Gone</body></html>")).isInstanceOf(FeedRead.NotAFeed.class);
        assertThat(read("{\"items\": 1}")).isInstanceOf(FeedRead.NotAFeed.class);
        assertThat(read("{\"items\": [")).isInstanceOf(FeedRead.NotAFeed.class);
        assertThat(read("")).isInstanceOf(FeedRead.NotAFeed.class);
        assertThat(FeedReader.isFeed("<html><body><rss></body>")).isFalse();
        assertThat(FeedReader.isFeed("<?xml version='1.0'?><!-- by hand --><rss version='0.91'>"))
                .isTrue();
    }

    @Test
    void readsNoEntityOfAForeignPlaceAndLetsNoneGrow() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"" + "ha".repeat(50) + "\"><!ENTITY b \""
                + "&a;".repeat(100)
                + "\"><!ENTITY c \"" + "&b;".repeat(100) + "\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + "<rss version=\"2.0\"><channel><item><title>x &c; &f;</title></item></channel></rss>";
        Feed feed = feed(bomb);
        assertThat(feed.entries().get(0).title()).hasSizeLessThan(40).startsWith("x");
    }

    @Test
    void takesTheCharsetThatTheFeedSays() {
        byte[] bytes =
                "<?xml version='1.0' encoding='windows-1252'?><rss><channel><item><title>Café</title></item></channel></rss>"
                        .getBytes(Charset.forName("windows-1252"));
        assertThat(((Feed) FeedReader.read(bytes, null, null)).entries().get(0).title())
                .isEqualTo("Café");
    }
}
