package org.sitrep.picture.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePictureTest extends PictureContract {
    @TempDir
    Path folder;

    @Override
    Store open() {
        return StoreContract.ready(Stores.folder(folder.resolve("data")));
    }

    @Override
    Connections connections() {
        return new Connections(new Sqlite(folder.resolve("data").resolve(Stores.FILE)));
    }
}
