package org.sitrep.picture.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.picture.identity.Identity;
import org.sitrep.picture.matching.Step;
import org.sitrep.picture.view.StatementForm;
import org.sitrep.picture.view.StatementView;
import org.sitrep.picture.view.Statements;
import org.sitrep.picture.words.Words;

/** What was said in which report, in the table {@code statement}. Used by the one writer; not thread-safe. */
final class StatementRows {
    private static final StatementForm STATEMENT = new StatementForm();

    private final Names names;

    StatementRows(Names names) {
        this.names = names;
    }

    /** Writes down what is said in a report from now on. */
    void set(Session session, Step step, Current.Report report) {
        Map<Long, Integer> counts = new TreeMap<>();
        if (!report.fresh()) {
            session.all(
                    "SELECT speaker FROM statement WHERE document = ? AND until = " + Micros.FOREVER
                            + " AND speaker IS NOT NULL",
                    row -> counts.merge(row.getLong(1), -1, Integer::sum),
                    report.document());
            session.change(
                    "UPDATE statement SET until = ? WHERE document = ? AND until = " + Micros.FOREVER,
                    report.since(),
                    report.document());
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        boolean independent = !step.origin().kind().copied();
        for (StatementView each : Statements.of(report.learned(), step.actors(), independent)) {
            Identity speaker = each.speaker();
            Long name = speaker == null
                    ? null
                    : names.find(session, speaker.named() ? Names.ACTOR : Names.UNNAMED, speaker.id());
            if (name != null) {
                counts.merge(name, 1, Integer::sum);
            }
            rows.add(new @Nullable Object[] {
                each.id(),
                report.document(),
                report.learned().document(),
                report.since(),
                Micros.FOREVER,
                Micros.of(each.learned()),
                name,
                Words.fold(each.words().text()).replace('\0', ' '),
                STATEMENT.bytes(each)
            });
        }
        session.batch(
                "INSERT INTO statement (id, document, document_id, since, until, learned, speaker, folded, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        counts.forEach((name, more) -> {
            if (more != 0) {
                names.count(session, name, new Names.More(0, 0, 0, more), report.since());
            }
        });
    }
}
