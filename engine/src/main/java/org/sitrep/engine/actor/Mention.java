package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Because;
import org.sitrep.engine.record.MentionForm;
import org.sitrep.engine.record.Span;

/** Words that may name an actor, on the way to being linked. Used by one thread, while one document is coded. */
final class Mention {
    /** What the words are made of. */
    enum Shape {
        /** A person's name, with the title before it. */
        PERSON,
        /** The name of a known actor other than a state. */
        KNOWN,
        /** The name of a state, or its seat where that stands for the government. */
        STATE,
        /** The name of a body that no knowledge file has. */
        BODY,
        /** A people: "Russians". */
        PEOPLE,
        /** A noun phrase around a role noun. */
        PHRASE,
        /** A pronoun of the third person. */
        PRONOUN
    }

    final Sentence sentence;
    final Shape shape;
    final MentionForm form;
    final int head;
    int from;
    int to;

    /** The tokens of the name within the mention; −1 if there is none. */
    int nameFrom = -1;

    int nameTo = -1;

    @Nullable
    NameEntry entry;

    @Nullable
    Phrase phrase;

    /** The country that is part of the name of a body, {@code null} if none is. */
    @Nullable
    String country;

    boolean plural;

    /** {@code m}, {@code f}, {@code n}, {@code x} for a person of unknown gender, {@code 0} if unknown. */
    char gender = '0';

    /** EDTF interval, where years of birth and death stand behind the name. */
    @Nullable
    String lifespan;

    @Nullable
    Entity entity;

    String rule = "";

    /** What to call a nameless actor that shares these words with others: "Armenian forces" of "Armenian and Azerbaijani forces". */
    @Nullable
    String label;

    /** The mention of the same party that this one is only a part of, {@code null} if it is none. */
    @Nullable
    Mention sharer;

    /** What else the words might have meant, and why they do not. */
    private List<Because.Lost> lost = List.of();

    Mention(Sentence sentence, Shape shape, MentionForm form, int from, int to, int head) {
        this.sentence = sentence;
        this.shape = shape;
        this.form = form;
        this.from = from;
        this.to = to;
        this.head = head;
    }

    Span span() {
        return sentence.span(from, to);
    }

    Token headToken() {
        return sentence.token(head);
    }

    /** Notes that the words might have meant {@code other}. */
    void lose(String other, String why) {
        lost = new ArrayList<>(lost);
        lost.add(new Because.Lost("“" + asWritten() + "” is " + other, why));
    }

    List<Because.Lost> lost() {
        return lost;
    }

    boolean covers(int token) {
        return from <= token && token < to;
    }

    /** The name as it stands, without the title; the whole mention if it has no name. */
    String name(String text) {
        return (nameFrom < 0 ? span() : sentence.span(nameFrom, nameTo)).in(text);
    }

    /** The last word of the name. */
    String lastName() {
        return sentence.token((nameFrom < 0 ? to : nameTo) - 1).form();
    }

    int nameWords() {
        return nameTo - nameFrom;
    }

    boolean isSubject() {
        Token token = headToken();
        Token first = token;
        // "His rival, Ana Diaz, said": the name is the subject as the noun is.
        for (int steps = 0; (first.is("conj") || first.is("appos")) && first.head() >= 0 && steps < 20; steps++) {
            first = sentence.token(first.head());
        }
        return first.is("nsubj");
    }

    /** The words as they stand. */
    String asWritten() {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean blank = i > from
                    && sentence.token(i).span().start()
                            > sentence.token(i - 1).span().end();
            words.append(blank ? " " : "").append(sentence.token(i).form());
        }
        return words.toString();
    }

    @Override
    public String toString() {
        return asWritten() + " " + shape + (phrase == null ? "" : " " + phrase);
    }
}
