package org.sitrep.flink.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;

/** What checkpoints hold can be read again, by this version and by the next. */
class LayoutTest {
    private static final Document FULL = new Document(
            "a",
            "Title",
            "Text with “quotes”, 漢字 and 🙂.",
            new Published("2024-03-01T10:00:00Z", LocalDate.of(2024, 3, 1), Published.From.METADATA),
            "Example Post",
            "https://example.org/a",
            "en");
    private static final Document BARE = new Document("b", null, "x".repeat(100_000), null, null, null, "en");

    @Test
    void keepsAllThatADocumentIs() throws IOException {
        assertThat(again(ItemLayout.INSTANCE, new Item.Article(FULL))).isEqualTo(new Item.Article(FULL));
        assertThat(again(ItemLayout.INSTANCE, new Item.Article(BARE))).isEqualTo(new Item.Article(BARE));
        Item trouble = new Item.Trouble(new Line("where", "SIT-0105 where has no text; leave it out"));
        assertThat(again(ItemLayout.INSTANCE, trouble)).isEqualTo(trouble);
    }

    @Test
    void readsWhatTheFirstVersionWrote() throws IOException {
        byte[] written = HexFormat.of().parseHex("01" + "0277" + "0274");
        assertThat(LineLayout.INSTANCE.deserialize(new DataInputDeserializer(written)))
                .isEqualTo(new Line("w", "t"));
        assertThat(bytes(LineLayout.INSTANCE, new Line("w", "t"))).isEqualTo(written);
        assertThat(bytes(ItemLayout.INSTANCE, new Item.Article(new Document("i", null, "t", null, null, null, "en"))))
                .isEqualTo(HexFormat.of().parseHex("0100" + "0269" + "00" + "0274" + "00" + "00" + "00" + "03656e"));
    }

    @Test
    void refusesALaterVersionInsteadOfMisreadingIt() {
        DataInputDeserializer later = new DataInputDeserializer(new byte[] {2, 2, 'w', 2, 't'});
        assertThatThrownBy(() -> LineLayout.INSTANCE.deserialize(later)).hasMessageContaining("newer than this job");
    }

    @Test
    void tellsDocumentsApartByEveryFact() {
        Document other = new Document(
                FULL.id(), FULL.title(), FULL.text(), FULL.published(), "Example Times", FULL.url(), FULL.language());
        assertThat(ItemLayout.bytes(other)).isNotEqualTo(ItemLayout.bytes(FULL));
        assertThat(ItemLayout.bytes(FULL.published(null))).isNotEqualTo(ItemLayout.bytes(FULL));
    }

    private static <T> T again(TypeSerializer<T> layout, T value) throws IOException {
        return layout.deserialize(new DataInputDeserializer(bytes(layout, value)));
    }

    private static <T> byte[] bytes(TypeSerializer<T> layout, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        layout.serialize(value, out);
        return out.getCopyOfBuffer();
    }
}
