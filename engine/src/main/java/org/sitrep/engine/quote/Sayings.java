package org.sitrep.engine.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.knowledge.Knowledge;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.Span;

/**
 * Finds the words of saying in one sentence and what they govern: "The mayor said (that the bridge was safe)", "(The bridge), he added, (was safe)".
 *
 * <p>A cue whose content is not in its own tree comes out with empty content; quotation marks next to it may fill it later.
 */
final class Sayings {
    private final Cues cues;
    private final Owners owners;
    private final Takeover takeover;
    private final Venues venues;

    Sayings(Knowledge knowledge, Venues venues) {
        this.venues = venues;
        this.cues = new Cues(knowledge);
        this.owners = new Owners(knowledge);
        this.takeover = new Takeover(cues);
    }

    /** All cues of the sentence in text order; {@code quoted} tells which tokens stand in quotation marks. */
    List<Draft> in(Sentence s, Sources sources, boolean[] quoted) {
        List<Draft> found = new ArrayList<>();
        for (Token token : s.tokens()) {
            if (quoted[token.index()]) {
                continue;
            }
            Cues.Match match = cues.at(s, token.index());
            if (match != null) {
                Draft answer = Answers.in(s, token, match.sense(), cues, found);
                Draft draft = answer == null ? draft(s, token, match, quoted, sources) : answer;
                if (draft != null) {
                    found.add(participle(draft, found));
                }
            } else if (Voices.isNominal(token)) {
                Draft draft = accordingTo(s, sources, token);
                if (draft != null) {
                    found.add(draft);
                }
            }
        }
        return Asides.without(found);
    }

    /** "He left, adding that …": a participle without a subject of its own shares the speaker before it. */
    private static Draft participle(Draft draft, List<Draft> before) {
        Sentence s = draft.sentence();
        Token cue = s.token(draft.at());
        if (!cue.xpos().equals("VBG") || cue.is("acl")) {
            return draft;
        }
        Token clause = cue.is("advcl") && s.child(cue.index(), "nsubj") == null ? s.head(cue) : null;
        Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (clause != null && last != null && last.touches(clause.span()) && !last.touches(cue.span())) {
            return draft.speaker(last.speaker()); // "said the dam had burst, blaming the rain"
        }
        if (draft.speaker() != null) {
            return draft;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).speaker() != null) {
                return draft.speaker(before.get(i).speaker());
            }
        }
        return draft.speaker(Voices.speaker(s, s.root().index()));
    }

    private @Nullable Draft draft(Sentence s, Token token, Cues.Match match, boolean[] quoted, Sources sources) {
        return switch (match.sense().word()) {
            case VERB -> verb(s, token.index(), match, quoted, sources);
            case NOUN -> noun(s, token.index(), match.sense());
            case ADJECTIVE -> adjective(s, token.index(), match.sense());
            case ADVERB -> adverb(s, token.index(), match.sense());
            case NONE -> null;
        };
    }

    private @Nullable Draft verb(Sentence s, int i, Cues.Match match, boolean[] quoted, Sources sources) {
        Token verb = s.token(i);
        if (verb.deprel().equals("amod") || verb.deprel().equals("compound")) {
            return null;
        }
        CueSense sense = match.sense();
        if (asSaying(s, i) >= 0 || isAsked(s, i, match.sense()) || Clauses.isUnlicensed(s, i)) {
            return null; // "was quoted as saying": the second verb is the cue
        }
        Found found = withoutAnswer(s, withoutVenue(s, i, withoutSource(s, Frames.of(s, i, match))));
        if (found != null) {
            found = new Found(takeover.withoutParticiple(s, i, found.content()), found.frame());
        }
        if (found != null && found.frame().equals("that")) {
            found = new Found(takeover.without(s, i, found.content(), sources), found.frame());
        }
        HungSpeaker hung = found == null ? null : HungSpeaker.of(s, i, found.content());
        if (hung != null && found != null) {
            found = new Found(hung.content(), found.frame());
        }
        boolean open = found == null && sense.takes("quote");
        if (found == null && !open) {
            return null;
        }
        boolean impersonal = found != null && found.frame().equals("raise"); // "he is said to have left"
        Voice speaker = impersonal ? null : hung != null ? hung.speaker() : speaker(s, i, quoted, found);
        Voice addressee = addressee(s, i, sense);
        if (speaker != null && addressee != null && speaker.head() == addressee.head()) {
            addressee = null;
        }
        boolean reader = speaker != null && s.token(speaker.head()).form().equalsIgnoreCase("you");
        if (reader || speaker == null && !impersonal && isUnsaid(s, i, sense)) {
            return null;
        }
        List<Span> content = found == null ? List.of() : found.content().spans();
        return new Draft(
                s,
                i,
                sense,
                cueSpan(s, i, match.second()),
                speaker,
                addressee,
                content,
                found == null ? "" : found.frame(),
                sense.rule());
    }

    /** "Asked about the raid, he said …": whoever asked is not named, and the subject behind the comma answers. */
    private static boolean isAsked(Sentence s, int i, CueSense sense) {
        Token verb = s.token(i);
        boolean past = verb.xpos().equals("VBN") || verb.xpos().equals("VBD");
        if (verb.deprel().equals("acl") && past && s.child(i, "nsubj") == null) {
            // "Holm, asked about the raid, said …"
            return sense.implies().equals("asked")
                    && i > 0
                    && s.token(i - 1).form().equals(",");
        }
        Token mark = s.child(i, "mark", "advmod");
        boolean when = mark != null && mark.form().equalsIgnoreCase("when") && s.child(i, "nsubj", "aux") == null;
        if (past && verb.is("advcl") && when && sense.implies().equals("asked")) {
            return true; // "He laughed when asked who had won"
        }
        return past
                && verb.is("advcl")
                && s.child(i, "nsubj", "aux", "mark") == null
                && verb.head() > i
                && (i == 0 || s.token(i - 1).upos().equals("PUNCT"));
    }

    /** Without who passes it on at its end: "said that he would go, according to the agency". */
    private static @Nullable Found withoutSource(Sentence s, @Nullable Found found) {
        if (found == null) {
            return null;
        }
        Content content = found.content();
        for (Token token : s.tokens()) {
            boolean source = Voices.isNominal(token)
                    && content.has(token.index())
                    && "according to".equals(s.adposition(token.index()));
            int left = source ? Frames.leftEdge(s, token.index()) : 0;
            int right = source ? Frames.rightEdge(s, token.index()) + 1 : 0;
            boolean fenced = left > 0
                    && (s.token(left).form().equals(",")
                            || s.token(left - 1).form().equals(","));
            if (source && fenced && (right >= s.size() || !content.has(right))) {
                content = content.remove(token.index());
            }
        }
        return new Found(content, found.frame());
    }

    /** Without where it was said at its end: "said (that he would go), in remarks carried by the agency". */
    private @Nullable Found withoutVenue(Sentence s, int i, @Nullable Found found) {
        if (found == null) {
            return null;
        }
        Content content = found.content();
        for (Token token : s.tokens()) {
            if (token.index() < i || !token.is("obl") || !content.has(token.index()) || !venues.isWords(s, token)) {
                continue;
            }
            int left = Frames.leftEdge(s, token.index());
            int right = Frames.rightEdge(s, token.index()) + 1;
            boolean fenced = left > i + 1
                    && (s.token(left).form().equals(",")
                            || s.token(left - 1).form().equals(","));
            boolean last = right >= s.size() || !content.has(right);
            boolean said = "in".equals(s.adposition(token.index())) || s.child(token.index(), "acl") != null;
            if (fenced && last && said) {
                content = content.remove(token.index());
            }
        }
        return new Found(content, found.frame());
    }

    /** Without what somebody else makes of it: "accused the government of theft, a charge the government denies". */
    private @Nullable Found withoutAnswer(Sentence s, @Nullable Found found) {
        if (found == null) {
            return null;
        }
        Content content = found.content();
        for (Token token : s.tokens()) {
            boolean answer = Answers.isAside(s, token, cues) || Frames.isBareAnswer(s, token);
            if (content.has(token.index()) && answer) {
                content = content.remove(token.index());
                continue;
            }
            Token clause = cues.isNoun(token) ? s.child(token.index(), "acl:relcl") : null;
            int left = clause == null ? 0 : Frames.leftEdge(s, token.index());
            boolean aside = left > 0 && content.has(token.index()) && content.has(left - 1 > 0 ? left - 2 : 0);
            boolean fenced = aside
                    && (s.token(left).form().equals(",")
                            || s.token(left - 1).form().equals(","));
            if (fenced && clause != null && cues.at(s, clause.index()) != null) {
                content = content.remove(token.index());
            }
        }
        return new Found(content, found.frame());
    }

    /**
     * What a frame gave.
     *
     * @param frame the frame that held it: {@code governed, raise, that, to, np, around}
     */
    record Found(Content content, String frame) {}

    /** The verb of saying behind "as" that hangs on the verb at {@code i}: "was quoted as saying"; −1 if there is none. */
    static int asSaying(Sentence s, int i) {
        for (Token child : s.children(i)) {
            boolean said = child.xpos().equals("VBG")
                    && child.index() > i
                    && (child.lemma().equals("say")
                            || s.child(child.index(), "ccomp", "obj", "iobj", "parataxis") != null);
            Token mark = said ? s.child(child.index(), "mark", "case") : null;
            if (mark != null && mark.form().equalsIgnoreCase("as")) {
                return child.index();
            }
        }
        return -1;
    }

    /** The speaker by the tree, if it stands outside what is said; else whoever stands next to the cue. */
    private static @Nullable Voice speaker(Sentence s, int i, boolean[] quoted, @Nullable Found found) {
        Voice voice = Voices.speaker(s, i);
        if (voice == null && Clauses.isPassive(s, i)) {
            return null;
        }
        boolean finite = s.token(i).xpos().equals("VBD") || s.token(i).xpos().equals("VBZ");
        boolean inside = voice == null
                ? finite
                : (quoted[voice.head()] || found != null && found.content().has(voice.head()));
        if (!inside) {
            return voice;
        }
        // The tree's subject is missing or a word of what is said.
        boolean[] barred = quoted.clone();
        for (int k = 0; found != null && k < barred.length; k++) {
            barred[k] |= found.content().has(k);
        }
        return Voices.beside(s, i, barred);
    }

    /** "Imagine the scene", "to tell the truth", "you know": nobody is said to say it. */
    private static boolean isUnsaid(Sentence s, int i, CueSense sense) {
        Token verb = s.token(i);
        boolean bare = verb.xpos().equals("VB") || verb.xpos().equals("VBP");
        return bare || sense.strength() == CueSense.Strength.MIND && !Clauses.isPassive(s, i);
    }

    private static @Nullable Voice addressee(Sentence s, int i, CueSense sense) {
        if (sense.takes("tell") || sense.takes("him-to")) {
            Token told = Clauses.isPassive(s, i) ? s.child(i, "nsubj") : s.child(i, "iobj", "obj");
            if (told != null && Voices.isNominal(told)) {
                return Voices.voice(s, told.index());
            }
        }
        for (Token oblique : s.children(i, "obl")) {
            if ("to".equals(s.adposition(oblique.index())) && Voices.isNominal(oblique)) {
                return Voices.voice(s, oblique.index());
            }
        }
        return null;
    }

    private @Nullable Draft noun(Sentence s, int i, CueSense sense) {
        Content content = null;
        Voice owner = owners.of(s, i);
        for (Token child : s.children(i)) {
            boolean clause = child.is("acl") || child.is("ccomp");
            if (child.index() < i) {
                continue;
            }
            Token mark = s.child(child.index(), "mark");
            String joint = mark == null ? "" : mark.form().toLowerCase(java.util.Locale.ROOT);
            boolean that = clause && sense.takes("that") && (joint.equals("that") || joint.equals("whether"));
            boolean to = clause && sense.takes("to") && joint.equals("to");
            // "a threat to strike" says what is threatened; "a threat to peace" does not.
            String joined = child.is("nmod") ? s.adposition(child.index()) : null;
            String adposition = "to".equals(joined) ? null : joined;
            if (that || owner != null && (to || adposition != null && sense.takes(adposition))) {
                content = new Content(s).add(child.index());
                break;
            }
        }
        if (content == null) {
            return null;
        }
        return new Draft(s, i, sense, s.token(i).span(), owner, null, content.spans(), "", sense.rule());
    }

    private static @Nullable Draft adjective(Sentence s, int i, CueSense sense) {
        Token clause = s.child(i, "ccomp", "xcomp", "advcl");
        Content content = null;
        if (clause != null && clause.index() > i) {
            Token mark = s.child(clause.index(), "mark");
            boolean to = mark != null && mark.form().equalsIgnoreCase("to");
            boolean that = clause.is("ccomp") || mark != null && mark.form().equalsIgnoreCase("that");
            if (to ? sense.takes("to") : that && sense.takes("that")) {
                content = new Content(s).add(clause.index());
            }
        }
        if (content == null) {
            for (Token oblique : s.children(i, "obl")) {
                String adposition = s.adposition(oblique.index());
                if (adposition != null && sense.takes(adposition)) {
                    content = new Content(s).add(oblique.index());
                    break;
                }
            }
        }
        Voice speaker = Voices.speaker(s, i);
        if (content == null || speaker == null) {
            return null;
        }
        return new Draft(s, i, sense, s.token(i).span(), speaker, null, content.spans(), "", sense.rule());
    }

    private static @Nullable Draft adverb(Sentence s, int i, CueSense sense) {
        Token verb = s.head(s.token(i));
        if (verb == null || !s.token(i).is("advmod") || !verb.isVerb()) {
            return null;
        }
        Content content = new Content(s).add(verb.index()).remove(i);
        return new Draft(s, i, sense, s.token(i).span(), null, null, content.spans(), "", sense.rule());
    }

    /** "according to the mayor", "per local media", "(via WAFA)". */
    private static @Nullable Draft accordingTo(Sentence s, Sources sources, Token noun) {
        String adposition = s.adposition(noun.index());
        boolean named = adposition != null && isNamedBy(s, sources, noun, adposition);
        if (!named || noun.head() < 0) {
            return null;
        }
        Token top = s.token(noun.head());
        while (top.head() >= 0 && !isClauseTop(s, top)) {
            top = s.token(top.head());
        }
        Content content = new Content(s).add(top.index()).remove(noun.index());
        if (content.isEmpty()) {
            return null;
        }
        Token according = s.child(noun.index(), "case");
        Span cue = according == null ? noun.span() : s.subtreeSpan(according.index());
        return new Draft(
                s,
                noun.index(),
                Senses.ACCORDING,
                cue,
                Voices.voice(s, noun.index()),
                null,
                content.spans(),
                "",
                "quote/according-to");
    }

    private static boolean isNamedBy(Sentence s, Sources sources, Token noun, String adposition) {
        return switch (adposition) {
            case "according to" -> true;
            case "per", "as per" -> sources.kind(s, noun.index()) == Sources.Kind.SOURCE || isCode(s, noun);
            case "via" -> sources.isMedia(s, noun.index()) && isApart(s, noun) && !isSource(s, sources, s.head(noun));
            default -> false;
        };
    }

    /** "(via WAFA)"; but "claimed the attack via WAFA". */
    private static boolean isApart(Sentence s, Token noun) {
        int first = Frames.leftEdge(s, noun.index());
        return s.token(first).upos().equals("PUNCT")
                || first > 0 && s.token(first - 1).upos().equals("PUNCT");
    }

    /** "local sources via the radio": who told it stands before. */
    private static boolean isSource(Sentence s, Sources sources, @Nullable Token token) {
        return token != null && sources.isSourceNoun(s, token.index());
    }

    /** A name in capitals behind a comma: "…, per UKMTO". */
    private static boolean isCode(Sentence s, Token noun) {
        boolean capitals =
                noun.form().length() > 2 && noun.form().equals(noun.form().toUpperCase(java.util.Locale.ROOT));
        return capitals
                && noun.isProperNoun()
                && noun.index() > 1
                && s.token(noun.index() - 2).upos().equals("PUNCT");
    }

    private static boolean isClauseTop(Sentence s, Token token) {
        return switch (token.deprel()) {
            case "ccomp", "parataxis", "acl:relcl" -> true;
            // "The storm is near, moving west, according to the agency": all of it is the agency's.
            case "advcl" -> !token.xpos().equals("VBG") || s.child(token.index(), "nsubj", "mark") != null;
            case "conj" -> s.child(token.index(), "nsubj", "nsubj:pass") != null;
            default -> false;
        };
    }

    /** The verb with its auxiliaries, negation and second word, as far as they stand together. */
    private static Span cueSpan(Sentence s, int i, @Nullable Token second) {
        int from = i;
        while (from > 0 && belongsToCue(s.token(from - 1), i)) {
            from--;
        }
        int to = second != null && second.index() - i <= 2 ? second.index() + 1 : i + 1;
        return s.span(from, to);
    }

    private static boolean belongsToCue(Token token, int verb) {
        return token.head() == verb
                && (token.is("aux") || token.is("advmod") && !token.xpos().equals("WRB"));
    }
}
