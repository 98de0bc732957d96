package org.sitrep.eval.speed;

import java.util.Locale;

/** Texts that are hard on purpose: each kind can be made as long as wanted, the same every time. */
enum HardText {
    /** An ordinary long report: many paragraphs, other numbers in each. */
    ARTICLE {
        @Override
        void add(StringBuilder text, int turn) {
            text.append(
                    switch (turn % 3) {
                        case 0 ->
                            "Rebel fighters seized the town of Karsa on Tuesday after shelling, the defence ministry said. At least "
                                    + (turn + 12) + " civilians were killed.\n\n";
                        case 1 ->
                            "President Anna Kovic accused the neighbouring country of arming them. \"We will not negotiate,\" she said.\n\n";
                        default ->
                            "Thousands protested in the capital. Police arrested " + (turn + 7)
                                    + " people. The mayor said he would resign on Friday.\n\n";
                    });
        }
    },
    /** One sentence without an end. */
    SENTENCE {
        @Override
        void add(StringBuilder text, int turn) {
            text.append("the rebels attacked the town and the minister told reporters that ");
        }
    },
    /** Names in one list: "Anna Adler, Boris Brown, …". */
    NAMES {
        @Override
        void add(StringBuilder text, int turn) {
            text.append(person(turn)).append(", ");
        }
    },
    /** A new person in every sentence. */
    PERSONS {
        @Override
        void add(StringBuilder text, int turn) {
            text.append(person(turn))
                    .append(", the minister, met ")
                    .append(person(turn + 1))
                    .append(". He criticised her. ");
        }
    },
    /** Quotation marks within quotation marks. */
    QUOTES {
        @Override
        void add(StringBuilder text, int turn) {
            text.append(turn % 2 == 0 ? "“She said " : "‘he said ");
        }
    },
    /** Marks that open and never close. */
    OPENED {
        @Override
        void add(StringBuilder text, int turn) {
            text.append("\"We won, he said. ");
        }
    },
    /** A paragraph a word. */
    LINES {
        @Override
        void add(StringBuilder text, int turn) {
            text.append("Kabul\n");
        }
    },
    /** No blank at all. */
    UNBROKEN {
        @Override
        void add(StringBuilder text, int turn) {
            text.append("abcdefghij");
        }
    },
    /** Brackets and nothing else. */
    BRACKETS {
        @Override
        void add(StringBuilder text, int turn) {
            text.append("(([[{{");
        }
    },
    /** Dates and nothing else. */
    DATES {
        @Override
        void add(StringBuilder text, int turn) {
            text.append("on 5 May ").append(1950 + turn % 70).append(" and the next Monday ");
        }
    };

    private static final String[] GIVEN = "Anna Boris Carla David Elena Farid Gita Hassan".split(" ");
    private static final String[] FAMILY =
            "Adler Brown Castro Diallo Egger Farah Gomez Haidar Ito Jansen Khan".split(" ");

    /** Adds the next piece. */
    abstract void add(StringBuilder text, int turn);

    /** A text of this kind of {@code length} characters or a piece more. */
    String of(int length) {
        StringBuilder text = new StringBuilder(length + 200);
        for (int turn = 0; text.length() < length; turn++) {
            add(text, turn);
        }
        return text.toString();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of many names: the family name gets a second half when all are used up. */
    private static String person(int number) {
        String family = FAMILY[number / GIVEN.length % FAMILY.length];
        int round = number / (GIVEN.length * FAMILY.length);
        return GIVEN[number % GIVEN.length] + " " + family + (round == 0 ? "" : "-" + FAMILY[round % FAMILY.length]);
    }
}
