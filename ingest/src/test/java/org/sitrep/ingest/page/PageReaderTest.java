package org.sitrep.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Facts;
import org.sitrep.ingest.fact.Origin;

class PageReaderTest {
    private static final String FIRST =
            "Dockers in the harbour of Port Selwyn stopped work on Monday after talks about their pay had broken down.";
    private static final String SECOND =
            "A spokeswoman of the port authority said that forty ships were waiting outside the breakwater by noon.";
    private static final String THIRD =
            "“We will sit down again when there is an offer on the table,” said the union's leader, Ida Brandt.";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Dockers stop work in Port Selwyn | The Selwyn Courier</title>
            <meta charset="utf-8"><meta property="og:site_name" content="The Selwyn Courier">
            <link rel="canonical" href="/2023/04/17/dockers"><link rel="alternate" type="application/rss+xml" href="/feed.xml">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
            {"@type":["NewsArticle"],"headline":"Dockers stop work in Port Selwyn","datePublished":"2023-04-17T08:30:00+01:00",
             "dateModified":"2023-04-17T15:00:00+01:00","author":[{"@type":"Person","name":"Nora Quist"}],"publisher":{"name":"Selwyn Courier Ltd"}}]}</script>
            </head><body class="has-sidebar">
            <div id="cookie-consent"><p>We use cookies to make this site better for you and for our partners who buy your attention.</p></div>
            <header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
            <main><article>
            <h1>Dockers stop work in Port Selwyn</h1>
            <p class="byline">By <a href="/nora">Nora Quist</a></p><time datetime="2023-04-17">17 April 2023</time>
            <figure><img src="a.jpg"><figcaption>Cranes stand still above the empty quay on Monday morning in the rain.</figcaption></figure>
            <div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
            <div class="article-body"><p>%s</p>
            <aside class="newsletter-signup"><p>Sign up for our morning newsletter and get the harbour's news in your inbox each day.</p></aside>
            <p>%s</p><p><strong><a href="/old">READ MORE: What the dockers earned ten years ago</a></strong></p><p>%s</p>
            <h3>Related stories</h3><ul><li><a href="/1">Ferry runs aground off the cape</a></li><li><a href="/2">New crane for the west quay</a></li></ul>
            </div></article></main>
            <div class="sidebar"><p>The most important tide tables of the season can be had at the kiosk at the market for two crowns.</p></div>
            <section id="comments"><p>As a former docker I can only say that this was a long time in the coming, good luck to all.</p></section>
            <footer><p>© The Selwyn Courier. All rights reserved, and no part of this page may be copied without leave.</p></footer>
            </body></html>
            """.formatted(FIRST, SECOND, THIRD);

    private static Page read(String html) {
        return PageReader.read(html, "https://courier.example/2023/04/17/dockers");
    }

    @Test
    void keepsTheArticleAndNothingElse() {
        assertThat(read(PAGE).text()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void saysWhereEachFactWasSaid() {
        Facts facts = read(PAGE).facts();
        assertThat(facts.title()).isEqualTo(new Fact("Dockers stop work in Port Selwyn", Origin.MARKUP));
        assertThat(facts.authors()).containsExactly(new Fact("Nora Quist", Origin.JSON_LD));
        assertThat(facts.published()).isEqualTo(new Fact("2023-04-17T08:30:00+01:00", Origin.JSON_LD));
        assertThat(facts.modified()).isEqualTo(new Fact("2023-04-17T15:00:00+01:00", Origin.JSON_LD));
        assertThat(facts.outlet()).isEqualTo(new Fact("Selwyn Courier Ltd", Origin.JSON_LD));
        assertThat(facts.url()).isEqualTo(new Fact("https://courier.example/2023/04/17/dockers", Origin.META));
        assertThat(facts.language()).isEqualTo(new Fact("en", Origin.MARKUP));
        assertThat(read(PAGE).feeds()).containsExactly("https://courier.example/feed.xml");
    }

    @Test
    void takesFactsFromMetaThenMarkupThenTheAddress() {
        String body = "<body><h1>Dockers stop work</h1><p>" + FIRST + "</p><p>" + SECOND + "</p></body>";
        Facts meta = read("<html><head><title>Dockers stop work</title>"
                        + "<meta property='article:published_time' content='2023-04-16T10:00:00Z'><meta name=author content='Nora Quist'></head>"
                        + body)
                .facts();
        assertThat(meta.published()).isEqualTo(new Fact("2023-04-16T10:00:00Z", Origin.META));
        assertThat(meta.authors()).containsExactly(new Fact("Nora Quist", Origin.META));
        Facts address = read("<html><head><title>Dockers stop work</title></head>" + body)
                .facts();
        assertThat(address.published()).isEqualTo(new Fact("2023-04-17", Origin.URL));
        assertThat(address.outlet()).isEqualTo(new Fact("courier.example", Origin.URL));
        Facts text = PageReader.read(
                        "<html><body><h1>Dockers stop work</h1><div class=date>Monday, April 17, 2023</div><p>" + FIRST
                                + "</p></body>",
                        null)
                .facts();
        assertThat(text.published()).isEqualTo(new Fact("2023-04-17", Origin.TEXT));
    }

    @Test
    void dropsAModificationBeforeThePublication() {
        Facts facts = read("<html><head><meta property='article:published_time' content='2023-04-16'>"
                        + "<meta property='article:modified_time' content='2023-04-10'></head><body><p>" + FIRST
                        + "</p>")
                .facts();
        assertThat(facts.modified()).isNull();
    }

    @Test
    void takesTheGivenBodyOfAPageThatShowsOnlyItsBeginning() {
        String rest = String.join(" ", FIRST, SECOND, THIRD, FIRST, SECOND);
        String html = "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + rest.replace("\"", "\\\"") + "\"}</script></head><body><article><p>" + FIRST
                + "</p><p>Read on with a subscription.</p></article></body></html>";
        assertThat(read(html).text()).isEqualTo(rest);
    }

    @Test
    void prefersThePagesOwnParagraphsToTheSameWordsGivenAsOne() {
        String html = "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + String.join(" ", FIRST, SECOND, THIRD, FIRST, SECOND) + "\"}</script></head><body><article><p>"
                + String.join("</p><p>", FIRST, SECOND, THIRD, FIRST, SECOND) + "</p></article></body></html>";
        assertThat(read(html).text().split("\n\n")).hasSize(5);
    }

    @Test
    void readsMarkupThatIsKeptForScripts() {
        String html = "<html><body><div class=post><script type='text/template'><p>" + FIRST + "</p><p>" + SECOND
                + "</p><p>" + THIRD + "</p></script></div></body></html>";
        assertThat(read(html).text()).contains(FIRST, SECOND, THIRD);
    }

    @Test
    void doesNotTakeSubheadingsOfNewsForTheEnd() {
        String html = "<html><body><article><h1>Port closed</h1><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD
                + "</p><h2>More deaths reported in the camps</h2><p>" + SECOND
                + "</p><h2>Most shops stay shut</h2><p>" + FIRST + "</p></article></body></html>";
        assertThat(read(html).text())
                .contains("More deaths reported in the camps", "Most shops stay shut")
                .endsWith(FIRST);
    }

    @Test
    void joinsTheBodiesBetweenWhichAdvertisingStands() {
        String part = "<section class=row><div class='story-text'><p>%s</p></div></section>";
        String html = "<html><body><main><h1>Port closed</h1>" + part.formatted(FIRST) + "<div class=ad>Buy</div>"
                + part.formatted(SECOND + " " + THIRD) + part.formatted(SECOND + " " + FIRST) + "</main></body></html>";
        assertThat(read(html).text().split("\n\n")).hasSize(3).startsWith(FIRST);
    }

    @Test
    void doesNotJoinTheNextArticle() {
        String article = "<article class=post><div class='entry-content'><p>%s</p></div></article>";
        String html =
                "<html><body><main>" + article.formatted(FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + " " + SECOND)
                        + article.formatted(
                                "The tide table of the season can be had at the kiosk for two crowns, says its keeper.")
                        + "</main></body></html>";
        assertThat(read(html).text()).startsWith(FIRST).doesNotContain("kiosk");
    }

    @Test
    void keepsALargeFirstLetter() {
        assertThat(read("<html><body><article><p><span class='banner-letter'>D</span>" + FIRST.substring(1)
                                + "</p></article></body></html>")
                        .text())
                .isEqualTo(FIRST);
    }

    @Test
    void readsParagraphsThatOnlyBreaksDivide() {
        String html = "<html><body><div class='story-body'>" + FIRST + "<br><br>" + SECOND + "<br><br>" + THIRD
                + "</div></body></html>";
        assertThat(read(html).text()).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void findsNoArticleWhereThereIsNone() {
        assertThat(read("<html><body><nav><a href=/>Home</a></nav></body></html>")
                        .text())
                .isEmpty();
        assertThat(read("").text()).isEmpty();
    }

    @Test
    void survivesDeepNestingAndBrokenMarkup() {
        String deep = "<div>".repeat(50_000) + "<p>" + FIRST + "</p>" + "</div>".repeat(50_000);
        assertThat(read("<html><body>" + deep).text()).contains(FIRST);
        assertThat(read("<html><body><p>" + FIRST + "<p <b>" + SECOND + "</i></p><script>alert('")
                        .text())
                .contains(FIRST);
        assertThat(read("<html><head><script type='application/ld+json'>" + "[".repeat(100_000)
                                + "</script></head><body><p>" + FIRST)
                        .text())
                .isEqualTo(FIRST);
    }

    @Test
    void findsTheCharset() {
        Charset western = Charset.forName("windows-1252");
        String words = "<p>Café “Zur Brücke” – 5 €</p>";
        record Case(String name, byte[] bytes, String header) {}
        for (Case each : List.of(
                new Case("utf-8, said nowhere", words.getBytes(StandardCharsets.UTF_8), null),
                new Case("windows-1252, said nowhere", words.getBytes(western), null),
                new Case("said in the header", words.getBytes(western), "text/html; charset=windows-1252"),
                new Case("latin-1 means windows-1252", words.getBytes(western), "text/html; charset=ISO-8859-1"),
                new Case(
                        "utf-8 in spite of the header",
                        words.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=iso-8859-1"),
                new Case("windows-1252 in spite of the header", words.getBytes(western), "text/html; charset=utf-8"),
                new Case("no such charset", words.getBytes(western), "text/html; charset=x-none-such"),
                new Case("utf-16 with a mark", ("\uFEFF" + words).getBytes(StandardCharsets.UTF_16LE), null),
                new Case(
                        "utf-8 with a mark",
                        ("\uFEFF" + words).getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=koi8-r"))) {
            assertThat(PageCharset.decode(each.bytes(), each.header()))
                    .as(each.name())
                    .isEqualTo(words);
        }
        String russian = "<meta charset='windows-1251'><p>Порт закрыт</p>";
        assertThat(PageCharset.decode(russian.getBytes(Charset.forName("windows-1251")), null))
                .isEqualTo(russian);
        String xml = "<?xml version='1.0' encoding=\"koi8-r\"?><p>Порт</p>";
        assertThat(PageCharset.decode(xml.getBytes(Charset.forName("koi8-r")), null))
                .isEqualTo(xml);
    }
}
