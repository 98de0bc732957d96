package org.sitrep.picture.memory;

/** How a thing is written as bytes. What was written by {@link #write} reads as an equal thing. */
public interface Form<T> {
    void write(T thing, Writer out);

    T read(Reader in);

    /** The bytes of {@code thing}. */
    default byte[] bytes(T thing) {
        Writer out = new Writer();
        write(thing, out);
        return out.bytes();
    }

    /** The thing of {@code bytes}. */
    default T of(byte[] bytes) {
        return read(new Reader(bytes));
    }
}
