package org.sitrep.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP://News.Example | http://news.example/",
                "http://news.example:80/a | http://news.example/a",
                "https://news.example:443/a?b#part | https://news.example/a?b",
                "https://news.example:8443/a | https://news.example:8443/a",
                "http://news.example./a | http://news.example/a",
                "http://news.example/two words | http://news.example/two%20words",
                "http://news.example/50% | http://news.example/50%25",
                "http://news.example/a%20b | http://news.example/a%20b",
                "http://news.example/[a]?q={b} | http://news.example/%5Ba%5D?q=%7Bb%7D",
                "http://новости.example/мир | http://xn--b1amnebsh.example/%D0%BC%D0%B8%D1%80",
                "http://[2606:4700::1111]/ | http://[2606:4700::1111]/"
            })
    void bringsAddressesIntoOneForm(String written, String expected) {
        assertThat(WebAddress.parse(written)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example/feed",
                "/feed",
                "mailto:desk@news.example",
                "feed://news.example/",
                "http://",
                "http://:80/",
                "http://user@news.example/",
                "http://news.example:99999/",
                "http://news.example:0/",
                "http://./",
                "http://a b.example/"
            })
    void knowsWhatIsNone(String written) {
        assertThat(WebAddress.parse(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b | http://news.example/a/b",
                "/b | http://news.example/b",
                "../b | http://news.example/b",
                "?c | http://news.example/a/x?c",
                "//other.example | http://other.example/",
                "https://other.example/d | https://other.example/d",
                "#part | http://news.example/a/x?q"
            })
    void resolvesAgainstAPage(String written, String expected) {
        assertThat(WebAddress.resolve(URI.create("http://news.example/a/x?q"), written))
                .hasToString(expected);
    }
}
