package org.sitrep.flink.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.core.fs.Path;
import org.sitrep.flink.item.Item;
import org.sitrep.flink.item.Types;
import org.sitrep.flink.item.UserDefaults;
import org.sitrep.ingest.Defaults;
import org.sitrep.ingest.Problem;
import org.sitrep.ingest.Read;

/**
 * Files as {@code ingest} reads them, told apart by content. A file is read by one worker from its beginning; where it was after a failure is the number of items that were
 * already taken, for reading is the same each time.
 */
final class ArticleFiles implements BulkFormat<Item, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    private final UserDefaults defaults;

    ArticleFiles(UserDefaults defaults) {
        this.defaults = defaults;
    }

    @Override
    public Reader<Item> createReader(Configuration configuration, FileSourceSplit split) throws IOException {
        return open(split.path(), 0);
    }

    @Override
    public Reader<Item> restoreReader(Configuration configuration, FileSourceSplit split) throws IOException {
        long taken = split.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L);
        return open(split.path(), taken);
    }

    private Reader<Item> open(Path path, long taken) throws IOException {
        String name = name(path);
        Defaults said = defaults.toDefaults();
        FileItems items;
        try {
            InputStream in = path.getFileSystem().open(path);
            items = new FileItems(in, (stream, each) -> org.sitrep.ingest.Reader.read(name, stream, said, each));
        } catch (FileNotFoundException e) {
            // Gone or locked since it was listed: the other files go on.
            items = new FileItems(
                    InputStream.nullInputStream(),
                    (stream, each) -> each.accept(new Read.Bad(new Problem(
                            Problem.Kind.NOT_FOUND, name, e.getClass().getSimpleName()))));
        }
        items.pass(taken);
        return items;
    }

    /** How problems call the file: a local one by its path, as on the command line. */
    private static String name(Path path) {
        URI address = path.toUri();
        String scheme = address.getScheme();
        return scheme == null || scheme.equals("file") ? path.getPath() : address.toString();
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Item> getProducedType() {
        return Types.ITEM;
    }
}
