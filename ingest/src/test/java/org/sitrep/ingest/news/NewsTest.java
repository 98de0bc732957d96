package org.sitrep.ingest.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Origin;
import tools.jackson.databind.json.JsonMapper;

class NewsTest {
    private static List<NewsItem> newsMl(String xml) {
        return NewsMl.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static NewsItem ninjs(String json) {
        return Ninjs.read(JsonMapper.shared().readTree(json));
    }

    @Test
    void readsNewsMlWithAPageInside() {
        List<NewsItem> items = newsMl("""
                <?xml version="1.0" encoding="UTF-8"?>
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2023-04-17T09:00:00Z</sent></header><itemSet>
                <newsItem guid="urn:newsml:courier.example:20230417:f1" version="2" xml:lang="en">
                <itemMeta><itemClass qcode="ninat:text"/><provider literal="Coast Wire"/><versionCreated>2023-04-17T10:00:00Z</versionCreated><firstCreated>2023-04-17T08:30:00Z</firstCreated></itemMeta>
                <contentMeta><by>By Nora Quist</by><headline>Ferry runs aground</headline><language tag="en-GB"/></contentMeta>
                <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>One &amp; two.</p><p>Three.</p></body></html></inlineXML></contentSet>
                </newsItem>
                <newsItem guid="urn:2"><contentMeta><headline>A picture</headline></contentMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
                </itemSet></newsMessage>""");
        assertThat(items).hasSize(1);
        NewsItem item = items.get(0);
        assertThat(item.text()).isEqualTo("One & two.\n\nThree.");
        assertThat(item.facts().title()).isEqualTo(new Fact("Ferry runs aground", Origin.FIELD));
        assertThat(item.facts().authors()).containsExactly(new Fact("Nora Quist", Origin.FIELD));
        assertThat(item.facts().published().value()).isEqualTo("2023-04-17T08:30:00Z");
        assertThat(item.facts().modified().value()).isEqualTo("2023-04-17T10:00:00Z");
        assertThat(item.facts().outlet().value()).isEqualTo("Coast Wire");
        assertThat(item.facts().language().value()).isEqualTo("en");
    }

    @Test
    void readsNewsMlWithNitfOrPlainTextAndAnyPrefix() {
        assertThat(newsMl("""
                <n:newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/" guid="g"><n:contentSet><n:inlineXML><nitf><body><body.head><hedline><hl1>Head</hl1></hedline></body.head>
                <body.content><block><p>One.</p><p>Two.</p></block></body.content></body></nitf></n:inlineXML></n:contentSet></n:newsItem>""").get(0).text()).isEqualTo("One.\n\nTwo.");
        assertThat(newsMl(
                                "<newsItem guid='g'><contentSet><inlineData contenttype='text/plain'>One &lt; two.\n\nThree.</inlineData></contentSet></newsItem>")
                        .get(0)
                        .text())
                .isEqualTo("One < two.\n\nThree.");
    }

    @Test
    void readsEachGenerationOfNinjs() {
        NewsItem one = ninjs("""
                {"uri": "urn:1", "type": "text", "versioncreated": "2023-04-17T10:00:00Z", "headline": "Ferry runs aground", "byline": "By Nora Quist", "language": "en", "body_text": "One.\\n\\nTwo & three."}""");
        assertThat(one.text()).isEqualTo("One.\n\nTwo & three.");
        assertThat(one.facts().title().value()).isEqualTo("Ferry runs aground");
        assertThat(one.facts().authors()).containsExactly(new Fact("Nora Quist", Origin.FIELD));
        NewsItem two = ninjs("""
                {"uri": "urn:2", "versioncreated": "2023-04-17T10:00:00Z", "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry runs aground"}],
                 "bodies": [{"role": "short", "contenttype": "text/plain", "value": "Short."}, {"role": "main", "contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"}]}""");
        assertThat(two.text()).isEqualTo("One.\n\nTwo.");
        assertThat(two.facts().title().value()).isEqualTo("Ferry runs aground");
        NewsItem three = ninjs("""
                {"uri": "urn:3", "contentCreated": "2023-04-17T08:00:00Z", "versionCreated": "2023-04-17T10:00:00Z", "by": "Nora Quist", "headlines": [{"value": "Ferry"}],
                 "bodies": [{"contentType": "text/html", "value": "<p>One.</p>"}]}""");
        assertThat(three.facts().published().value()).isEqualTo("2023-04-17T08:00:00Z");
        assertThat(three.facts().modified().value()).isEqualTo("2023-04-17T10:00:00Z");
        assertThat(three.text()).isEqualTo("One.");
    }

    @Test
    void takesNoOtherObjectForNinjs() {
        for (String json : List.of(
                "{\"text\": \"A.\", \"uri\": \"x\", \"headline\": \"h\"}",
                "{\"uri\": \"x\"}",
                "{\"headline\": \"h\"}",
                "{\"url\": \"x\", \"body_text\": \"A.\"}")) {
            assertThat(Ninjs.isItem(JsonMapper.shared().readTree(json)))
                    .as(json)
                    .isFalse();
        }
    }
}
