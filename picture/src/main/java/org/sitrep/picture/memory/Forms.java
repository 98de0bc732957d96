package org.sitrep.picture.memory;

import java.util.List;

/** Forms of plain values. Stateless and thread-safe. */
public final class Forms {
    /** A text. */
    public static final Form<String> TEXT = new Form<>() {
        @Override
        public void write(String text, Writer out) {
            out.text(text);
        }

        @Override
        public String read(Reader in) {
            return in.text();
        }
    };

    /** A whole number. */
    public static final Form<Integer> NUMBER = new Form<>() {
        @Override
        public void write(Integer number, Writer out) {
            out.number(number);
        }

        @Override
        public Integer read(Reader in) {
            return in.whole();
        }
    };

    /** Whole numbers in their order. */
    public static final Form<List<Integer>> NUMBERS = list(NUMBER);

    /** The same, unboxed; whoever gets them changes nothing in them. */
    public static final Form<int[]> INTS = new Form<>() {
        @Override
        public void write(int[] numbers, Writer out) {
            out.number(numbers.length);
            for (int number : numbers) {
                out.number(number);
            }
        }

        @Override
        public int[] read(Reader in) {
            int[] numbers = new int[in.whole()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = in.whole();
            }
            return numbers;
        }
    };

    /** Texts in their order. */
    public static final Form<List<String>> TEXTS = list(TEXT);

    private Forms() {}

    private static <T> Form<List<T>> list(Form<T> each) {
        return new Form<>() {
            @Override
            public void write(List<T> values, Writer out) {
                out.all(values, each::write);
            }

            @Override
            public List<T> read(Reader in) {
                return in.all(each::read);
            }
        };
    }
}
