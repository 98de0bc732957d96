package org.sitrep.engine.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.RoleStatus;

/** What is collected while a noun phrase is taken apart; the first of each wins. Used by one thread. */
final class Parts {
    @Nullable
    String country;

    @Nullable
    String ofText;

    int ofHead = -1;

    /** True for a house that may bear anybody's name: "Nasser hospital" is not Nasser's. */
    boolean named;

    /** True for an office of a town: of two that a capital may stand for it is the town's. */
    boolean ofTown;

    /** The noun is that of a minister of something. */
    boolean minister;

    @Nullable
    NameEntry owner;

    @Nullable
    String ownerSector;

    @Nullable
    String ownerCameo;

    @Nullable
    Modifier overriding;

    @Nullable
    Modifier inherited;

    @Nullable
    RoleStatus status;

    /** True if the adjective of a people of one state stands before the noun. */
    boolean people;

    int possessor = -1;
    Phrase.Article article = Phrase.Article.BARE;
    final List<String> modifiers = new ArrayList<>();

    void article(String form, Token token) {
        if (form.equals("that") || form.equals("this") || form.equals("these") || form.equals("those")) {
            article = Phrase.Article.POINTING;
        } else if (form.equals("the") || form.equals("both")) {
            article = Phrase.Article.DEFINITE;
        } else if (article == Phrase.Article.BARE) {
            article = Phrase.Article.INDEFINITE;
        }
    }

    void take(Modifier modifier) {
        // A "former interim president" keeps the office for a while no more.
        boolean over = modifier.status() == RoleStatus.HELD && status == RoleStatus.ACTING;
        if (modifier.status() != null && (status == null || over)) {
            status = modifier.status();
        }
        if (modifier.sector() == null) {
            return;
        }
        if (modifier.overrides()) {
            if (overriding == null) {
                overriding = modifier;
            }
        } else if (inherited == null) {
            inherited = modifier;
        }
    }

    void own(NameEntry entry, @Nullable LocalDate day) {
        if (owner != null || entry.known() == null) {
            return;
        }
        owner = entry;
        Known.Period period = entry.known().on(day);
        ownerSector = period.sector();
        ownerCameo = period.cameo();
    }

    void of(String words, int head) {
        if (ofText == null) {
            ofText = words.startsWith("the ") ? words.substring(4) : words;
            ofHead = head;
        }
    }
}
