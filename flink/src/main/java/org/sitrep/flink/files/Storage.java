package org.sitrep.flink.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that remembers whether it failed itself, which readers of broken content cannot tell. Not thread-safe. */
final class Storage extends FilterInputStream {
    private @Nullable IOException failure;

    Storage(InputStream in) {
        super(in);
    }

    /** The stream's own failure, {@code null} if it had none. */
    @Nullable
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        try {
            return super.read(into, from, most);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
