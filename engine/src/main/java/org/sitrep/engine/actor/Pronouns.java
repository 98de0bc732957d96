package org.sitrep.engine.actor;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sitrep.engine.language.Clauses;
import org.sitrep.engine.language.Sentence;
import org.sitrep.engine.language.Token;
import org.sitrep.engine.record.ActorKind;
import org.sitrep.engine.record.MentionForm;

/**
 * Links pronouns of the third person: by gender and number, to the actor that is most present: near, a subject, often named.
 *
 * <p>An object is never the subject of its own clause ("he met him"); "it" is only linked to a subject, since most of what "it" means is no actor.
 */
final class Pronouns {
    private static final int FARTHEST = 4;
    private static final int NEVER = Integer.MIN_VALUE;

    /** The rule that links "whose". */
    static final String RELATIVE = "relative pronoun";

    private final Coreference links;
    private final SaidWords spoken;

    Pronouns(Coreference links) {
        this.links = links;
        this.spoken = new SaidWords(links.knowledge);
    }

    void link(Mention mention, List<Mention> mentions) {
        if (mention.gender == 'w') {
            relative(mention, mentions);
            return;
        }
        if (isReflexive(mention) && reflexive(mention, mentions)) {
            return;
        }
        if (mention.plural && mention.isSubject() && speakers(mention).size() > 1) {
            return; // "Chad and Niger said they would": Pairs tells
        }
        Entity beside = mention.headToken().has("Poss=Yes") ? beside(mention, mentions) : null;
        if (beside != null) {
            beside.add(mention, "pronoun");
            return;
        }
        Entity best = null;
        Entity second = null;
        int bestScore = NEVER;
        int secondScore = NEVER;
        for (Entity entity : links.entities) {
            int score = agrees(entity, mention) ? score(entity, mention) : NEVER;
            if (score > bestScore
                    || score == bestScore && score != NEVER && best != null && later(entity, best, mention)) {
                second = best;
                secondScore = bestScore;
                best = entity;
                bestScore = score;
            } else if (score > secondScore) {
                second = entity;
                secondScore = score;
            }
        }
        if (best == null || bestScore == NEVER) {
            saidOfThemselves(mention);
            return;
        }
        if (second != null && secondScore != NEVER) {
            mention.lose(second.called(), reason(best, second, mention));
        }
        best.add(mention, "pronoun");
        if (best.isPerson() && !mention.plural && (best.gender == 'x' || best.gender == '0')) {
            best.gender = mention.gender;
        }
    }

    /** "Diallo signed the deal, she said", and nobody was named before: whoever the words before are about. */
    private void saidOfThemselves(Mention pronoun) {
        for (Entity entity : links.entities) {
            if (agrees(entity, pronoun) && spoken.isSubjectOfSaid(entity, pronoun)) {
                entity.add(pronoun, "pronoun");
                return;
            }
        }
    }

    /** "Abinader, whose country": the noun that the clause hangs on. The record does not show the word: it is no pronoun of the third person. */
    private static void relative(Mention mention, List<Mention> mentions) {
        Sentence s = mention.sentence;
        Token noun = Clauses.antecedent(s, mention.head);
        Mention owner = noun == null ? null : Appositions.headed(noun.index(), mentions, mention);
        if (owner == null || owner.entity == null) {
            int end =
                    mention.from > 0 && s.token(mention.from - 1).form().equals(",") ? mention.from - 1 : mention.from;
            owner = null;
            for (Mention other : mentions) {
                if (other.to == end && other.entity != null) {
                    owner = other;
                }
            }
        }
        if (owner != null && owner.entity != null) {
            owner.entity.add(mention, RELATIVE);
        }
    }

    /** "Biden and his son Hunter": whose son he is stands before the "and"; {@code null} if nobody does. */
    private @Nullable Entity beside(Mention pronoun, List<Mention> mentions) {
        Sentence s = pronoun.sentence;
        Token noun = s.head(pronoun.headToken());
        for (int steps = 0; noun != null && !noun.is("conj") && steps < 3; steps++) {
            boolean within = noun.is("compound") || noun.is("flat") || noun.is("appos") || noun.is("nmod:desc");
            noun = within ? s.head(noun) : null;
        }
        boolean kin = pronoun.to < s.size()
                && links.knowledge.relation(s.token(pronoun.to).lemma().toLowerCase(Locale.ROOT)) != null;
        Token first = noun == null || !kin ? null : s.head(noun);
        Mention owner = first == null ? null : Appositions.headed(first.index(), mentions, pronoun);
        return owner != null && owner.entity != null && owner.head < pronoun.head && agrees(owner.entity, pronoun)
                ? owner.entity
                : null;
    }

    private static boolean isReflexive(Mention mention) {
        String form = mention.headToken().form().toLowerCase(Locale.ROOT);
        return form.endsWith("self") || form.endsWith("selves");
    }

    /** "Khampepe said Zuma must hand himself in": whoever does it is whom it is done to. */
    private static boolean reflexive(Mention mention, List<Mention> mentions) {
        for (Mention other : mentions) {
            // "from inside Ukraine itself": what it stands right behind.
            if (other.to == mention.from && other.entity != null && agrees(other.entity, mention)) {
                other.entity.add(mention, "pronoun");
                return true;
            }
        }
        Token verb = Arguments.verb(mention);
        if (verb == null) {
            return false;
        }
        for (Token subject : Clauses.subjects(mention.sentence, verb.index())) {
            Mention owner = Appositions.headed(subject.index(), mentions, mention);
            if (owner != null && owner.entity != null && owner.head < mention.head && agrees(owner.entity, mention)) {
                owner.entity.add(mention, "pronoun");
                return true;
            }
        }
        return false;
    }

    /** What spoke most for {@code best}, in words. */
    private static String reason(Entity best, Entity second, Mention mention) {
        Mention near = best.lastBefore(mention);
        Mention far = second.lastBefore(mention);
        if (near == null || far == null || near.sentence != far.sentence) {
            return best.called()
                    + (near != null && far != null && near.sentence.index() > far.sentence.index()
                            ? " is named in a nearer sentence"
                            : " is more present in the text");
        }
        if (subjectIn(best, near.sentence, mention) && !subjectIn(second, far.sentence, mention)) {
            return best.called() + " is a subject there and the other is not";
        }
        return best.called() + " is more present in the text";
    }

    private static boolean later(Entity a, Entity b, Mention mention) {
        Mention lastA = a.lastBefore(mention);
        Mention lastB = b.lastBefore(mention);
        return lastA != null && lastB != null && lastA.span().compareTo(lastB.span()) > 0;
    }

    private static boolean agrees(Entity entity, Mention mention) {
        if (mention.plural) {
            return entity.plural || isBody(entity);
        }
        if (mention.gender == 'n') {
            return !entity.isPerson() && !entity.plural && !isMany(entity);
        }
        return entity.isPerson()
                && !entity.plural
                && (entity.gender == mention.gender || entity.gender == 'x' || entity.gender == '0');
    }

    /** "Thai troops", "police": a body in its words, but never "it". */
    private static boolean isMany(Entity entity) {
        boolean many = false;
        for (Mention mention : entity.mentions) {
            if (mention.form == MentionForm.NAME) {
                return false;
            }
            if (mention.form == MentionForm.NOMINAL) {
                Token head = mention.headToken();
                if (!head.isNoun() || !head.has("Number=Plur")) {
                    return false;
                }
                many = true;
            }
        }
        return many;
    }

    private static boolean isBody(Entity entity) {
        return entity.kind == ActorKind.ARMED_GROUP
                || entity.kind == ActorKind.GROUP
                || entity.kind == ActorKind.MILITARY
                || entity.kind == ActorKind.PARTY
                || entity.kind == ActorKind.COMPANY;
    }

    private int score(Entity entity, Mention pronoun) {
        Mention last = spoken.lastBefore(entity, pronoun);
        if (last == null) {
            return NEVER;
        }
        int distance = pronoun.sentence.index() - last.sentence.index();
        int farthest = pronoun.gender == 'n' ? pronoun.plural ? 2 : 1 : FARTHEST;
        if (distance > farthest) {
            return NEVER;
        }
        boolean possessive = pronoun.headToken().has("Poss=Yes");
        if (distance == 0 && (possessive ? isFollower(entity, pronoun) : isDoer(entity, pronoun))) {
            return NEVER;
        }
        if (distance == 0
                && (!possessive
                                && !last.headToken().is("nmod:poss") // "her rival accused her"
                                && Arguments.sameClause(last, pronoun)
                        || last.phrase != null && last.covers(pronoun.head))) {
            return NEVER;
        }
        if (isOfThing(entity, pronoun) || spoken.speaks(entity, pronoun)) {
            return NEVER;
        }
        int score = -30 * distance;
        if (isLeaver(entity, pronoun)) {
            score += 60;
        }
        if (possessive && pronoun.gender == 'n' && isSpeakersBody(entity, pronoun)) {
            score += 35;
        }
        if (distance == 0 && pronoun.gender != 'n' && entity.isPerson() && isSpokenFor(entity, pronoun)) {
            score += 45;
        }
        if (distance == 0 && pronoun.gender == 'n' && pronoun.isSubject() && isSpeaker(entity, pronoun)) {
            score += 45;
        }
        if (isHarmed(pronoun) && isVictim(entity, pronoun)) {
            score += 90; // more than whoever tells of it
        }
        if (isBeside(entity, pronoun)) {
            score += 25;
        }
        if (pronoun.gender == 'n' && !pronoun.plural && distance == 1 && isBehindThing(entity, pronoun, last)) {
            return NEVER;
        }
        if (pronoun.plural && !entity.plural) {
            score -= pronoun.isSubject() ? 8 : 30; // people are "them" before a body is
        }
        boolean subject = subjectIn(entity, last.sentence, pronoun) && !(distance > 0 && isWithinRelative(last));
        if (distance == 0 && possessive && pronoun.gender == 'n' && isDoneTo(entity, pronoun)) {
            score += 35;
        }
        if (possessive && pronoun.gender == 'n' && isBand(entity) && isOfBand(pronoun)) {
            score += 30; // "Police blamed the cartel. Its leader fled."
        }
        if (subject) {
            score += 25;
        }
        if (pronoun.gender == 'n'
                && !pronoun.plural
                && !subject
                && !possessive
                && !(distance == 0
                        && last.form != MentionForm.PRONOUN
                        && Arguments.isSpokenTo(links.knowledge, pronoun.sentence, pronoun.head)
                        && (isBody(entity) || isState(entity)))) {
            return NEVER;
        }
        if (pronoun.isSubject() && subject) {
            score += 8;
        }
        score += Math.min(12, 2 * entity.weight());
        if (last.sentence.paragraph() != pronoun.sentence.paragraph()) {
            score -= 6;
        }
        if (last.headToken().is("nmod")
                || last.headToken().is("compound")
                || last.headToken().is("nmod:poss")) {
            score -= 5;
        }
        if (last.form == MentionForm.PRONOUN) {
            score += 4;
        }
        if (possessive && distance == 0 && Arguments.sameClause(last, pronoun)) {
            score += 6;
        }
        if (pronoun.gender != 'n' && !entity.isNamed()) {
            score -= 6;
        }
        return score;
    }

    /** "a gang that Washington listed": the sentence is not about whoever is the subject there. */
    private static boolean isWithinRelative(Mention mention) {
        Token verb = mention.sentence.head(mention.headToken());
        return mention.isSubject() && verb != null && verb.deprel().equals("acl:relcl");
    }

    /** "dissolved the commission and sacked its chairman": what is done to a body is done to its people too. */
    private boolean isDoneTo(Entity entity, Mention pronoun) {
        Sentence s = pronoun.sentence;
        Token owned = s.head(pronoun.headToken());
        Token verb = owned != null && owned.is("obj") ? s.head(owned) : null;
        Token first = verb != null && verb.is("conj") ? s.head(verb) : null;
        String lemma = verb == null ? "" : verb.lemma().toLowerCase(Locale.ROOT);
        return first != null
                && (links.knowledge.isCue("loses-office", lemma) || links.knowledge.isCue("strikes", lemma))
                && Clauses.objects(s, first.index()).stream().anyMatch(object -> entity.stands(s, object.index()));
    }

    private static boolean isBand(Entity entity) {
        return entity.kind == ActorKind.ARMED_GROUP
                || entity.kind == ActorKind.PARTY
                || entity.sector != null && ("CRM".equals(entity.sector) || Composer.isBand(entity.sector));
    }

    private boolean isOfBand(Mention possessive) {
        Token noun = possessive.sentence.head(possessive.headToken());
        return noun != null && links.knowledge.isCue("of-gang", noun.lemma().toLowerCase(Locale.ROOT));
    }

    private static boolean isState(Entity entity) {
        return entity.kind == ActorKind.STATE
                || entity.kind == ActorKind.GOVERNMENT
                || entity.kind == ActorKind.INTERNATIONAL_ORGANISATION;
    }

    /** "met Lutz and told him", "wrote to Diaz urging her": whoever does it is not whom it is done to, though the subject stands with another verb. */
    private static boolean isDoer(Entity entity, Mention pronoun) {
        Token verb = Arguments.doneTo(pronoun);
        if (verb == null || Clauses.isPassive(pronoun.sentence, verb.index())) {
            return false;
        }
        for (Token subject : Clauses.subjects(pronoun.sentence, verb.index())) {
            if (entity.stands(pronoun.sentence, subject.index())) {
                return true;
            }
        }
        // "named Ruiz to replace him": whoever is to do it neither.
        Token above = verb.xpos().equals("VB") ? pronoun.sentence.head(verb) : null;
        return above != null
                && above.isVerb()
                && Clauses.objects(pronoun.sentence, above.index()).stream()
                        .anyMatch(object -> object.index() < verb.index()
                                && object.index() > above.index()
                                && entity.stands(pronoun.sentence, object.index()));
    }

    /** "Diallo was sworn in as his successor": nobody is his own. */
    private boolean isFollower(Entity entity, Mention pronoun) {
        Sentence s = pronoun.sentence;
        Token noun = s.head(pronoun.headToken());
        Token verb = noun != null && noun.is("obl") ? s.head(noun) : null;
        if (noun == null || verb == null || !verb.isVerb()) {
            return false;
        }
        String lemma = noun.lemma().toLowerCase(Locale.ROOT);
        boolean inTurn = links.knowledge.isCue("in-turn", lemma);
        boolean turn =
                inTurn || links.knowledge.isCue("comes-after", lemma) || links.knowledge.isCue("went-before", lemma);
        List<Token> objects = Clauses.objects(s, verb.index());
        List<Token> bearers = objects.isEmpty() ? Clauses.subjects(s, verb.index()) : objects;
        boolean vacated = inTurn && isDoneToAnother(entity, s, verb);
        return turn && (vacated || bearers.stream().anyMatch(token -> entity.stands(s, token.index())));
    }

    /** "Diallo dismissed the general and appointed Traore in his place": it is the general's, not that of whoever dismissed him. */
    private boolean isDoneToAnother(Entity entity, Sentence s, Token verb) {
        Token before = verb.is("conj") ? s.head(verb) : null;
        return before != null
                && Clauses.subjects(s, verb.index()).stream().anyMatch(token -> entity.stands(s, token.index()))
                && Clauses.objects(s, before.index()).stream()
                        .anyMatch(object -> links.entities.stream()
                                .anyMatch(other ->
                                        other != entity && other.isPerson() && other.stands(s, object.index())));
    }

    /** "downed 96 of them", "defused it": what is done to things alone, and not to those who have them. */
    private boolean isOfThing(Entity entity, Mention pronoun) {
        Token verb = Arguments.doneTo(pronoun);
        if (verb == null || entity.isPerson() || pronoun.gender != 'n') {
            return false;
        }
        String lemma = verb.lemma().toLowerCase(Locale.ROOT);
        boolean shotDown = lemma.equals("shoot")
                && pronoun.sentence.children(verb.index()).stream()
                        .anyMatch(child -> child.form().equalsIgnoreCase("down"));
        return (shotDown || links.knowledge.isCue("to-thing", lemma)) && !isCraft(entity);
    }

    private boolean isCraft(Entity entity) {
        return entity.mentions.stream()
                .anyMatch(mention -> links.knowledge.isCue(
                        "craft", mention.headToken().lemma().toLowerCase(Locale.ROOT)));
    }

    /** "An SDF spokesman said two of their fighters were killed": of the body that somebody speaks for. */
    private boolean isSpeakersBody(Entity entity, Mention pronoun) {
        List<Token> speakers = entity.known == null ? List.of() : speakers(pronoun);
        return entity.mentions.stream()
                .anyMatch(mention -> mention.sentence == pronoun.sentence
                        && speakers.stream()
                                .anyMatch(speaker -> mention.head == speaker.index()
                                        || mention.sentence.token(mention.head).head() == speaker.index()));
    }

    /** "His lawyer said he was innocent": whose lawyer it is. */
    private boolean isSpokenFor(Entity entity, Mention pronoun) {
        List<Token> speakers = speakers(pronoun);
        boolean known = speakers.stream()
                .allMatch(speaker -> links.entities.stream()
                        .anyMatch(other -> other != entity && other.stands(pronoun.sentence, speaker.index())));
        return !speakers.isEmpty()
                && known
                && entity.mentions.stream()
                        .anyMatch(mention -> mention.sentence == pronoun.sentence
                                && mention.headToken().is("nmod:poss")
                                && speakers.stream()
                                        .anyMatch(speaker -> mention.headToken().head() == speaker.index()));
    }

    /** "The rebels denied it; the army said it had won": who says so. */
    private boolean isSpeaker(Entity entity, Mention pronoun) {
        return speakers(pronoun).stream().anyMatch(speaker -> entity.stands(pronoun.sentence, speaker.index()));
    }

    /** Who says the words in which {@code pronoun} stands, by the nearest verb of saying above it. */
    private List<Token> speakers(Mention pronoun) {
        Sentence s = pronoun.sentence;
        Token at = pronoun.headToken();
        for (int steps = 0; steps < 12; steps++) {
            Token head = s.head(at);
            if (head == null) {
                return List.of();
            }
            if (at.is("ccomp") && links.knowledge.isCue("says", head.lemma().toLowerCase(Locale.ROOT))) {
                return Clauses.subjects(s, head.index());
            }
            at = head;
        }
        return List.of();
    }

    /** "Gunmen killed Diallo. Their spokesman said that they had shot him": whom the text has told to be killed, or nearly so. */
    private boolean isVictim(Entity entity, Mention pronoun) {
        return entity.isPerson()
                && entity.mentions.stream()
                        .anyMatch(mention ->
                                mention.span().start() < pronoun.span().start() && isHarmed(mention));
    }

    private boolean isHarmed(Mention mention) {
        Token verb = mention.headToken().deprel().equals("nsubj:pass")
                ? mention.sentence.head(mention.headToken())
                : Arguments.doneTo(mention);
        return verb != null && links.knowledge.isCue("harms", verb.lemma().toLowerCase(Locale.ROOT));
    }

    /** "tied up four men and shot them": whom the verb before had as its object. */
    private static boolean isBeside(Entity entity, Mention pronoun) {
        Sentence s = pronoun.sentence;
        Token verb = Arguments.doneTo(pronoun);
        Token first = verb != null && verb.is("conj") && s.child(verb.index(), "nsubj") == null ? s.head(verb) : null;
        int at = verb == null ? -1 : verb.index();
        return first != null
                && Clauses.objects(s, first.index()).stream()
                        .anyMatch(object -> object.index() < at && entity.stands(s, object.index()));
    }

    /** "An inquiry found that police had lied. It concluded …": of a thing that the sentence before is about, and of nobody in what it found. */
    private boolean isBehindThing(Entity entity, Mention pronoun, Mention last) {
        Token own = pronoun.sentence.head(pronoun.headToken());
        Sentence before = last.sentence;
        Token root = before.root();
        Token subject = before.child(root.index(), "nsubj");
        boolean tells = own != null && own.head() < 0 && pronoun.isSubject() && root.isVerb() && subject != null;
        if (!tells
                || subject == null
                || !subject.isNoun()
                || subject.has("Number=Plur")
                || before.child(root.index(), "ccomp") == null) {
            return false;
        }
        boolean actor = links.entities.stream().anyMatch(other -> other.stands(before, subject.index()));
        return !actor && !entity.stands(before, subject.index());
    }

    /** "appointed Kanja to succeed him": whoever has left before. */
    private boolean isLeaver(Entity entity, Mention pronoun) {
        Token verb = Arguments.doneTo(pronoun);
        return verb != null
                && links.knowledge.isCue("succeeds", verb.lemma().toLowerCase(Locale.ROOT))
                && links.tenures.hasEnded(entity);
    }

    private static boolean subjectIn(Entity entity, Sentence sentence, Mention before) {
        for (int i = entity.mentions.size() - 1; i >= 0; i--) {
            Mention mention = entity.mentions.get(i);
            if (mention.sentence.index() < sentence.index()) {
                return false; // they come in text order
            }
            if (mention.sentence == sentence
                    && mention.isSubject()
                    && (sentence != before.sentence || mention.head < before.head)) {
                return true;
            }
        }
        return false;
    }
}
