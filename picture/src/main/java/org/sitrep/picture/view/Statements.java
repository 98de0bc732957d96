package org.sitrep.picture.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitrep.engine.record.Document;
import org.sitrep.engine.record.Quote;
import org.sitrep.engine.record.Span;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.situation.Cited;
import org.sitrep.picture.situation.Learned;

/** What was said in a report. Stateless and thread-safe. */
public final class Statements {
    private Statements() {}

    /** The statements of {@code report}, whose actors are {@code identities}, in text order. */
    public static List<StatementView> of(Learned report, Map<String, Identity> identities, boolean independent) {
        Document document = report.record().document();
        List<StatementView> all = new ArrayList<>();
        for (Quote quote : report.record().quotes()) {
            Span words = quote.content().getFirst().union(quote.content().getLast());
            all.add(new StatementView(
                    report.document() + "#" + quote.id(),
                    quote.kind(),
                    quote.speaker() == null ? null : identities.get(quote.speaker()),
                    quote.speakerSpan() == null ? null : quote.speakerSpan().in(document.text()),
                    quote.addressee() == null ? null : identities.get(quote.addressee()),
                    document.source(),
                    report.published(),
                    report.learned(),
                    independent,
                    Cited.of(document, words)));
        }
        return all;
    }
}
