package org.sitrep.engine.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.ParsedText;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Actor;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.Span;

/**
 * Reads what states have declared bodies to be, and who did: "outlawed in Russia", "considered a terrorist group by Turkey and the EU", "the banned Muslim Brotherhood",
 * "a US-designated terrorist group". Used by one thread, while one document is coded.
 */
final class Designations {
    private final ActorKnowledge knowledge;
    private final Facts facts;
    private final ParsedText text;

    Designations(ActorKnowledge knowledge, Facts facts, ParsedText text) {
        this.knowledge = knowledge;
        this.facts = facts;
        this.text = text;
    }

    /** Adds what the clause of {@code verb} declares. */
    void read(Sentence s, Token verb, String lemma) {
        if (knowledge.isCue("outlaws", lemma)) {
            designation(s, verb, verb.form().toLowerCase(Locale.ROOT));
        } else if (knowledge.isCue("labels", lemma)) {
            label(s, verb);
        }
    }

    /** Adds what stands before the names of {@code entity} and before the nouns that it is called: "the banned group". */
    void named(Entity entity) {
        if (!mayBear(entity)) {
            return;
        }
        for (Mention mention : entity.mentions) {
            Sentence s = mention.sentence;
            if (mention.phrase != null && isHostile(s, mention.phrase.from(), mention.phrase.to())) {
                called(entity, mention, s);
            }
            int at = mention.nameFrom >= 0
                    ? mention.nameFrom - 1
                    : mention.phrase == null ? -1 : mention.phrase.from() - 1;
            for (; at >= 0 && (at >= mention.from || s.token(at).is("amod")); at--) {
                Token word = s.token(at);
                boolean done = word.xpos().equals("VBN") || word.upos().equals("ADJ");
                if (done && knowledge.isCue("outlaws", lemma(word))) {
                    Entity by = before(s, at);
                    add(
                            entity,
                            word.form().toLowerCase(Locale.ROOT),
                            by == null ? List.of() : List.of(by),
                            word.span());
                }
            }
        }
    }

    /** "a designated terrorist organisation", "a US-designated terrorist group". */
    private void called(Entity entity, Mention mention, Sentence s) {
        for (int i = mention.from; i < mention.to; i++) {
            Token word = s.token(i);
            if (word.xpos().equals("VBN") && knowledge.isCue("labels", lemma(word))
                    || word.form().equals("designated")) {
                Entity by = before(s, i);
                int from = i + 1;
                while (from < mention.to
                        && !s.token(from).isNoun()
                        && !s.token(from).upos().equals("ADJ")
                        && !s.token(from).isProperNoun()) {
                    from++;
                }
                String label =
                        s.span(Math.min(from, mention.to - 1), mention.to).in(text.text());
                add(entity, label, by == null ? List.of() : List.of(by), mention.span());
                return;
            }
        }
    }

    /** Who stands before the joined word at {@code token}: the US of "US-designated". */
    private @Nullable Entity before(Sentence s, int token) {
        return token > 1 && s.token(token - 1).form().equals("-") ? facts.entity(s, token - 2) : null;
    }

    private static String lemma(Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        String form = token.form().toLowerCase(Locale.ROOT);
        return switch (form) {
            case "banned" -> "ban";
            case "outlawed" -> "outlaw";
            case "proscribed" -> "proscribe";
            case "blacklisted" -> "blacklist";
            case "designated" -> "designate";
            default -> lemma;
        };
    }

    private static boolean mayBear(Entity entity) {
        return !entity.isPerson() && entity.kind != ActorKind.STATE && entity.isNamed();
    }

    private void designation(Sentence s, Token verb, String label) {
        boolean any = false;
        for (Token object : Clauses.objects(s, verb.index())) {
            any |= designate(s, verb, facts.entity(s, object.index()), label);
        }
        // "the group (banned in India)": the brackets hide the noun from the tree
        Token head = s.head(verb);
        if (!any
                && head != null
                && verb.index() > 0
                && s.token(verb.index() - 1).form().equals("(")) {
            any = designate(s, verb, facts.entity(s, head.index()), label);
            if (!any) {
                Mention before = endingAt(s, verb.index() - 1);
                designate(s, verb, before == null ? null : before.entity, label);
            }
        }
    }

    private @Nullable Mention endingAt(Sentence s, int token) {
        Mention best = null;
        for (Mention mention : facts.mentions(s)) {
            if (mention.to == token && (best == null || mention.from < best.from)) {
                best = mention;
            }
        }
        return best;
    }

    private boolean designate(Sentence s, Token verb, @Nullable Entity entity, String label) {
        if (entity == null
                || entity.isPerson()
                || entity.kind == ActorKind.STATE
                || Clauses.negation(s, verb.index()) != null
                || !Clauses.modals(s, verb.index()).isEmpty()) {
            return false;
        }
        Set<Token> agents = new LinkedHashSet<>(Clauses.subjects(s, verb.index()));
        agents.addAll(Clauses.obliques(s, verb.index(), "in", "by"));
        for (Token child : s.children(verb.index())) {
            if (isHostile(s, child)) {
                agents.addAll(Clauses.obliques(s, child.index(), "by"));
                for (Token noun : s.children(child.index(), "nmod")) {
                    if ("by".equals(s.adposition(noun.index()))) {
                        agents.add(noun);
                    }
                }
            }
        }
        Set<Token> all = new LinkedHashSet<>(agents);
        agents.forEach(agent -> all.addAll(Clauses.conjuncts(s, agent.index())));
        List<Entity> by = new ArrayList<>();
        for (Token agent : all) {
            Entity one = facts.entity(s, agent.index());
            if (one != null && one != entity && one.name != null && !by.contains(one)) {
                by.add(one);
            }
        }
        add(entity, label, by, s.subtreeSpan(verb.index()));
        return true;
    }

    private static void add(Entity entity, String label, List<Entity> by, Span evidence) {
        if (by.isEmpty()) {
            if (entity.designations.stream().noneMatch(known -> known.label().equals(label))) {
                entity.designations.add(new Actor.Designation(label, null, List.of(evidence)));
            }
            return;
        }
        for (Entity one : by) {
            boolean known = entity.designations.stream()
                    .anyMatch(other -> other.label().equals(label)
                            && String.valueOf(one.name).equals(other.by()));
            if (!known) {
                entity.designations.add(new Actor.Designation(label, one.name, List.of(evidence)));
            }
        }
    }

    /** "designated as a terrorist organisation by": what follows "as", or the second object, is the label. */
    private void label(Sentence s, Token verb) {
        for (Token child : s.children(verb.index())) {
            if (isLabel(s, child)) {
                int from = child.index();
                while (from > 0
                        && (s.token(from - 1).is("amod") || s.token(from - 1).is("compound"))
                        && s.under(from - 1, child.index())) {
                    from--;
                }
                designation(s, verb, s.span(from, child.index() + 1).in(text.text()));
            }
        }
    }

    /** True for a noun that somebody is labelled with, not one that acts: the "terrorist group" of "considered a terrorist group". */
    static boolean isLabel(Sentence s, Token noun) {
        boolean as = (noun.is("obl") || noun.is("xcomp") || noun.is("nmod")) && "as".equals(s.adposition(noun.index()));
        boolean second = (noun.is("xcomp") || noun.is("obj")) && noun.isNoun();
        return (as || second) && isHostile(s, noun);
    }

    private static boolean isHostile(Sentence s, Token noun) {
        for (int i : s.subtree(noun.index())) {
            if (isHostile(s.token(i)) && i <= noun.index()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHostile(Sentence s, int from, int to) {
        for (int i = Math.max(0, from - 2); i < to; i++) {
            if (isHostile(s.token(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHostile(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        return form.startsWith("terror")
                || form.startsWith("extremist")
                || form.equals("undesirable")
                || form.equals("criminal")
                || form.equals("illegal");
    }
}
