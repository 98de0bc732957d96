package org.sitrep.app.view;

/** Whether marked words are coloured. */
public enum Palette {
    PLAIN,
    COLOUR;

    /** What a stretch of text is marked as; later ones win where two overlap. */
    enum Mark {
        QUOTE("3"),
        ACTOR("36"),
        PLACE("32"),
        TIME("33"),
        EVENT("1;31"),
        HEADING("1"),
        FAINT("2");

        private final String code;

        Mark(String code) {
            this.code = code;
        }
    }

    String paint(Mark mark, String words) {
        return switch (this) {
            case PLAIN -> words;
            case COLOUR -> "\u001b[" + mark.code + "m" + words + "\u001b[0m";
        };
    }
}
