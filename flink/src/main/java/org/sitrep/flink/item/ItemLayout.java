package org.sitrep.flink.item;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Published;

/** Items as bytes. */
public final class ItemLayout extends Layout<Item> {
    private static final long serialVersionUID = 1L;

    private static final int ARTICLE = 0;
    private static final int TROUBLE = 1;

    static final ItemLayout INSTANCE = new ItemLayout();

    private ItemLayout() {}

    /** All that a document is, as bytes: two documents are the same if these are. */
    public static byte[] bytes(Document document) {
        DataOutputSerializer out = new DataOutputSerializer(document.text().length() + 256);
        try {
            document(document, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.getCopyOfBuffer();
    }

    @Override
    int version() {
        return 1;
    }

    @Override
    void write(Item item, DataOutputView out) throws IOException {
        switch (item) {
            case Item.Article(Document document) -> {
                out.writeByte(ARTICLE);
                document(document, out);
            }
            case Item.Trouble(Line line) -> {
                out.writeByte(TROUBLE);
                LineLayout.INSTANCE.write(line, out);
            }
        }
    }

    @Override
    Item read(int version, DataInputView in) throws IOException {
        return in.readByte() == ARTICLE
                ? new Item.Article(document(in))
                : new Item.Trouble(LineLayout.INSTANCE.read(1, in));
    }

    private static void document(Document document, DataOutputView out) throws IOException {
        StringValue.writeString(document.id(), out);
        StringValue.writeString(document.title(), out);
        StringValue.writeString(document.text(), out);
        Published published = document.published();
        out.writeBoolean(published != null);
        if (published != null) {
            StringValue.writeString(published.value(), out);
            out.writeLong(published.day().toEpochDay());
            StringValue.writeString(published.from().name(), out);
        }
        StringValue.writeString(document.source(), out);
        StringValue.writeString(document.url(), out);
        StringValue.writeString(document.language(), out);
    }

    private static Document document(DataInputView in) throws IOException {
        return new Document(
                StringValue.readString(in),
                StringValue.readString(in),
                StringValue.readString(in),
                published(in),
                StringValue.readString(in),
                StringValue.readString(in),
                StringValue.readString(in));
    }

    private static @Nullable Published published(DataInputView in) throws IOException {
        return in.readBoolean()
                ? new Published(
                        StringValue.readString(in),
                        LocalDate.ofEpochDay(in.readLong()),
                        Published.From.valueOf(StringValue.readString(in)))
                : null;
    }

    @Override
    public Item createInstance() {
        return new Item.Trouble(new Line("", ""));
    }

    @Override
    public TypeSerializerSnapshot<Item> snapshotConfiguration() {
        return new Snapshot();
    }

    /** What a savepoint remembers of this layout. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Item> {
        /** For Flink, which makes it by name. */
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
